package dev.concord.setup.internal.aws.roles;

import dev.concord.aws.ConcordRoles;
import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.PolicyDifference;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Documents;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.Sentences;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the boundaries in the account with the documents that this version of Concord ships. */
@Component
class BoundariesCheck implements SetUpCheck {
    private static final List<String> BOUNDARIES = List.of("owner-boundary", "environment-boundary");
    private static final String EXPECTED = "owner-boundary.json and environment-boundary.json";

    private final Documents documents;
    private final ConcordRoles roles;
    private final Names names;

    BoundariesCheck(Documents documents, ConcordRoles roles, Names names) {
        this.documents = documents;
        this.roles = roles;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.BOUNDARIES;
    }

    @Override
    public Finding run() {
        var differences = BOUNDARIES.stream().flatMap(this::differences).toList();
        return differences.isEmpty()
                ? Finding.passed("Both are", EXPECTED)
                : Finding.failed(
                        Sentences.few(differences),
                        EXPECTED,
                        "Apply the template again; it brings the boundaries up to date.");
    }

    private Stream<String> differences(String boundary) {
        return documents
                .managed(arn(boundary))
                .map(document -> PolicyDifference.between(roles.policy(boundary, Map.of()), List.of(document)))
                .orElse(List.of("there is no such policy"))
                .stream()
                .map(difference -> "concord-%s: %s".formatted(boundary, difference));
    }

    private String arn(String boundary) {
        return boundary.equals("environment-boundary")
                ? names.environmentBoundary()
                : names.policy("concord-" + boundary);
    }
}
