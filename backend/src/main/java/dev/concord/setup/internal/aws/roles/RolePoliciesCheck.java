package dev.concord.setup.internal.aws.roles;

import dev.concord.aws.ConcordRoles;
import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.PolicyDifference;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Documents;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares the policies of Concord's roles with the documents that this version of Concord ships. */
@Component
class RolePoliciesCheck implements SetUpCheck {
    private static final String EXPECTED =
            "bootstrap-role.json, inspect-role.json and project-role-trust.json, no more, no less";

    private final Documents documents;
    private final ConcordRoles roles;
    private final Names names;

    RolePoliciesCheck(Documents documents, ConcordRoles roles, Names names) {
        this.documents = documents;
        this.roles = roles;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.ROLE_POLICIES;
    }

    @Override
    public Finding run() {
        var differences = new ArrayList<String>();
        differences.addAll(differences("bootstrap", names.bootstrapRole()));
        differences.addAll(differences("inspect", names.inspectRole()));
        return differences.isEmpty()
                ? Finding.passed("Both roles have exactly these", EXPECTED)
                : Finding.failed(
                        Sentences.few(differences),
                        EXPECTED,
                        "Apply the template again; it brings the documents up to date.");
    }

    private List<String> differences(String role, String arn) {
        var trust = documents.trust(arn);
        if (trust.isEmpty()) {
            return List.of("%s: there is no such role".formatted(role));
        }
        var found = new ArrayList<String>();
        found.addAll(PolicyDifference.between(roles.policy("project-role-trust", Map.of()), List.of(trust.get())));
        found.addAll(PolicyDifference.between(roles.policy(role + "-role", Map.of()), documents.inRole(arn)));
        documents.attachedTo(arn).forEach(policy -> found.add("%s is attached as well".formatted(policy)));
        return found.stream().map(difference -> role + ": " + difference).toList();
    }
}
