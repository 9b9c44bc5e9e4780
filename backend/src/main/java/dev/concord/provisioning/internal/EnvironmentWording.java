package dev.concord.provisioning.internal;

import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_ENVIRONMENT;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_PROFILE;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_PROFILE_REVISION;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN;

import dev.concord.outbox.Subject;
import dev.concord.outbox.Wording;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is asked and told of profiles, environments and Studio, in words. */
@Component
class EnvironmentWording implements Wording {
    private final DSLContext db;

    EnvironmentWording(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<About> about(Subject subject, String kind, UUID reference) {
        return switch (subject.kind()) {
            case "profile" -> subject.part(0).flatMap(id -> profile(verb(kind), UUID.fromString(id)));
            case "environment" -> run(verb(kind), reference);
            case "studio" -> subject.part(0).flatMap(this::studio);
            default -> Optional.empty();
        };
    }

    private Optional<About> profile(String verb, UUID id) {
        return db.select(PROVISIONING_PROFILE_REVISION.NAME, PROVISIONING_PROFILE.PROJECT_ID)
                .from(PROVISIONING_PROFILE)
                .join(PROVISIONING_PROFILE_REVISION)
                .on(PROVISIONING_PROFILE_REVISION.PROFILE_ID.eq(PROVISIONING_PROFILE.ID))
                .where(PROVISIONING_PROFILE.ID.eq(id))
                .orderBy(PROVISIONING_PROFILE_REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(profile -> About.of(
                        "%s environment profile %s".formatted(verb, profile.value1()),
                        "environment-profiles/" + id,
                        List.of(new ProjectId(profile.value2()))));
    }

    private Optional<About> run(String verb, UUID id) {
        return db.select(PROVISIONING_RUN.ENVIRONMENT_NAME, PROVISIONING_RUN.PROJECT_ID, PROJECT_V_PROJECT.NAME)
                .from(PROVISIONING_RUN)
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(PROVISIONING_RUN.PROJECT_ID))
                .where(PROVISIONING_RUN.ID.eq(id))
                .fetchOptional(run -> About.of(
                        "%s environment %s of %s".formatted(verb, run.value1(), run.value3()),
                        "environments/runs/" + id,
                        List.of(new ProjectId(run.value2()))));
    }

    private Optional<About> studio(String environment) {
        return db.select(PROVISIONING_ENVIRONMENT.NAME, PROVISIONING_ENVIRONMENT.PROJECT_ID)
                .from(PROVISIONING_ENVIRONMENT)
                .where(PROVISIONING_ENVIRONMENT.ID.eq(environment))
                .fetchOptional(place -> About.of(
                        "Open Studio in " + place.value1(),
                        "environments/" + environment,
                        List.of(new ProjectId(place.value2()))));
    }

    private static String verb(String kind) {
        return switch (EnvironmentChange.valueOf(kind)) {
            case CHECK_PROFILE -> "Check";
            case MAKE_PROFILE -> "Make";
            case DELETE_PROFILE -> "Delete";
            case DEPLOY -> "Deploy";
            case REMOVE -> "Remove what was made of";
            case RETIRE -> "Retire";
            case OPEN_STUDIO -> "Open Studio in";
        };
    }
}
