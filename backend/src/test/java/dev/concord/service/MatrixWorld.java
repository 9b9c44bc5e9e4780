package dev.concord.service;

import dev.concord.SampleData;
import dev.concord.catalog.AssetId;
import dev.concord.identity.Designation;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectObservation;
import dev.concord.identity.ProjectObservation.Member;
import dev.concord.identity.Projects;
import dev.concord.publishing.Imports;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionProgress;
import dev.concord.subscription.SubscriptionRequests;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The things that the matrix asks for, all of the project Quokka Ledger; each is new for every cell. */
@TestComponent
class MatrixWorld {
    /** Words that stand in the project's own things and in nothing that strangers may read. */
    static final List<String> PLANTED = List.of("numbat", "bilby", "Wombat", "quoll");

    static final String PROJECT_NAME = "Quokka Ledger";
    private static final String QUOLL = "arn:aws:sagemaker:eu-west-1:447120983316:feature-group/quoll";
    private static final ProjectId LEDGER = new ProjectId("ledger");
    private static final ProjectId ASKING = new ProjectId("asking");
    private static final ProjectId THIRD = new ProjectId("third");

    private final Projects projects;
    private final SampleData sample;
    private final SubscriptionRequests requests;
    private final SubscriptionProgress progress;
    private final Imports imports;

    MatrixWorld(
            Projects projects,
            SampleData sample,
            SubscriptionRequests requests,
            SubscriptionProgress progress,
            Imports imports) {
        this.projects = projects;
        this.sample = sample;
        this.requests = requests;
        this.progress = progress;
        this.imports = imports;
    }

    /** Who works where. Safe to call again. */
    void people() {
        project(
                LEDGER,
                PROJECT_NAME,
                member(MatrixPerson.VIEWER, Designation.PROJECT_CATALOG_VIEWER),
                member(MatrixPerson.CONTRIBUTOR, Designation.PROJECT_CONTRIBUTOR),
                member(MatrixPerson.CONSUMER, Designation.PROJECT_CATALOG_CONSUMER),
                member(MatrixPerson.STEWARD, Designation.PROJECT_CATALOG_STEWARD),
                member(MatrixPerson.OWNER, Designation.PROJECT_OWNER));
        project(ASKING, "Asking", member(MatrixPerson.ASKER, Designation.PROJECT_OWNER));
        project(new ProjectId("elsewhere"), "Elsewhere", member(MatrixPerson.ELSEWHERE, Designation.PROJECT_OWNER));
        project(THIRD, "Third", new Member(new PersonId("third"), "Third", Designation.PROJECT_OWNER));
    }

    /** A new thing of this name, by its id. */
    String thing(String name) {
        return switch (name) {
            case "project" -> LEDGER.value();
            case "asking" -> ASKING.value();
            case "asset" -> String.valueOf(sample.model(LEDGER, "numbat-" + UUID.randomUUID(), "A numbat"));
            case "listing" -> String.valueOf(listing(LEDGER));
            case "third" -> String.valueOf(listing(THIRD));
            case "import" -> String.valueOf(as(MatrixPerson.OWNER, () -> imports.start(LEDGER, List.of(QUOLL), false)));
            case "incoming" -> String.valueOf(incoming());
            case "outgoing" ->
                String.valueOf(as(MatrixPerson.OWNER, () -> requests.submit(listing(THIRD), LEDGER, "bilby")));
            case "subscription" ->
                String.valueOf(as(MatrixPerson.OWNER, () -> requests.approve(incoming(), 0, "bilby")));
            case "failed" -> String.valueOf(failed());
            default -> throw new IllegalArgumentException("There is no thing called " + name);
        };
    }

    /** An id of the same form that nothing has; things that everybody may see stay. */
    String nothing(String name) {
        if (name.equals("third") || name.equals("listing")) {
            return thing(name);
        }
        return name.equals("project") || name.equals("asking")
                ? "no" + UUID.randomUUID().toString().substring(0, 8)
                : UUID.randomUUID().toString();
    }

    private AssetId listing(ProjectId owner) {
        return sample.published(owner, "listing-" + UUID.randomUUID());
    }

    private RequestId incoming() {
        return as(MatrixPerson.ASKER, () -> requests.submit(listing(LEDGER), ASKING, "bilby"));
    }

    private RequestId failed() {
        var request = incoming();
        progress.requestFailed(request, "bilby");
        return request;
    }

    private void project(ProjectId id, String name, Member... members) {
        as(MatrixPerson.ADMIN, () -> {
            projects.adopt(id, "arn:aws:iam::447120983316:role/concord/" + id);
            return id;
        });
        projects.observed(new ProjectObservation(id, name, Arrays.asList(members)));
    }

    private static Member member(MatrixPerson person, Designation designation) {
        return new Member(person.id(), person.fullName(), designation);
    }

    private static <T> T as(MatrixPerson person, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(person.id().value())
                .claim("name", person.fullName())
                .claim("groups", person.groups())
                .issuedAt(Instant.now())
                .build();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
