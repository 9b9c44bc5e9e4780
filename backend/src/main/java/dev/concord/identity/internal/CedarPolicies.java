package dev.concord.identity.internal;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import dev.concord.identity.Action;
import dev.concord.identity.Person;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the policies of policies/cedar. They are read, checked against the schema and tried once when this is made. */
@Component
public class CedarPolicies {
    private static final Person NOBODY = new Person(new PersonId("nobody"), "Nobody", false, false);

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Schema schema;
    private final PolicySet policies;

    CedarPolicies() {
        this(PolicyFiles.onClassPath());
    }

    /** Throws {@link PoliciesAtFault}. */
    CedarPolicies(PolicyFiles files) {
        schema = PolicyParser.schema(files);
        policies = PolicyParser.policies(files, schema);
        for (var action : Action.values()) {
            requireToBeKnown(action);
        }
    }

    /** What no policy permits is denied, and so is what a policy could not be asked about. */
    public Answer ask(Question question) {
        try {
            var answer =
                    engine.isAuthorized(CedarRequests.of(question, schema), policies, CedarRequests.entities(question));
            var found = answer.success.orElseThrow(() ->
                    new IllegalStateException("Cedar could not decide %s: %s".formatted(question.action(), answer)));
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException("A policy failed: " + found.getErrors());
            }
            return new Answer(found.isAllowed(), found.getReason());
        } catch (AuthException e) {
            throw new IllegalStateException("Cedar could not decide " + question.action(), e);
        }
    }

    private void requireToBeKnown(Action action) {
        try {
            ask(new Question(NOBODY, action, new ProjectId("none"), Set.of(), null));
        } catch (IllegalStateException e) {
            throw new PoliciesAtFault("schema.cedarschema", "the action " + action + " is not known there");
        }
    }
}
