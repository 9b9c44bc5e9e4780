package dev.concord.identity.internal;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;

/** Reads the policy files; throws {@link PoliciesAtFault} for the first that cannot be read or does not fit the schema. */
final class PolicyParser {
    private static final String SCHEMA = "schema.cedarschema";

    private PolicyParser() {}

    static Schema schema(PolicyFiles files) {
        try {
            var schema = Schema.parse(Schema.JsonOrCedar.Cedar, files.schema());
            schema.cache();
            return schema;
        } catch (InternalException | CacheException e) {
            throw new PoliciesAtFault(SCHEMA, String.valueOf(e.getMessage()));
        }
    }

    static PolicySet policies(PolicyFiles files, Schema schema) {
        var policies = new TreeMap<String, Policy>();
        new TreeMap<>(files.policies())
                .forEach((file, text) -> policiesIn(file, text).forEach(policy -> {
                    if (policies.put(policy.getID(), policy) != null) {
                        throw new PoliciesAtFault(file, "there are two policies " + policy.getID());
                    }
                }));
        policies.values().forEach(policy -> requireFit(policy, schema));
        var set = new PolicySet(Set.copyOf(policies.values()));
        try {
            set.cache();
        } catch (CacheException e) {
            throw new PoliciesAtFault("The policies", String.valueOf(e.getMessage()));
        }
        return set;
    }

    private static Set<Policy> policiesIn(String file, String text) {
        try {
            var named = new LinkedHashSet<Policy>();
            for (var policy : PolicySet.parsePolicies(text).policies) {
                var id = policy.getAnnotations().get("id");
                if (id == null || id.isBlank()) {
                    throw new PoliciesAtFault(file, "a policy has no @id");
                }
                named.add(new Policy(policy.getSource(), id));
            }
            return named;
        } catch (InternalException e) {
            throw new PoliciesAtFault(file, String.valueOf(e.getMessage()));
        }
    }

    private static void requireFit(Policy policy, Schema schema) {
        try {
            var answer = new BasicAuthorizationEngine()
                    .validate(new ValidationRequest(schema, new PolicySet(Set.of(policy))));
            if (!answer.validationPassed()) {
                throw new PoliciesAtFault(policy.getID(), answer.toString());
            }
        } catch (AuthException e) {
            throw new PoliciesAtFault(policy.getID(), String.valueOf(e.getMessage()));
        }
    }
}
