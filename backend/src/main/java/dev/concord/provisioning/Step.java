package dev.concord.provisioning;

import java.util.Arrays;
import java.util.List;

/** What a run does, in this order. */
public enum Step {
    CHECK(RunKind.DEPLOY, "Check the profile again"),
    CLEAR(RunKind.DEPLOY, "Remove the failed attempt"),
    CREATE(RunKind.DEPLOY, "Ask DataZone for the environment"),
    PROVISION(RunKind.DEPLOY, "DataZone makes it"),
    DOMAIN(RunKind.DEPLOY, "SageMaker domain"),
    ROLE(RunKind.DEPLOY, "User role and its boundary"),
    DATA(RunKind.DEPLOY, "Glue databases and data sources"),
    ACCESS(RunKind.DEPLOY, "Subscription targets"),
    REMOVE(RunKind.DEPLOY, "Remove what was made"),
    LOOK(RunKind.RETIRE, "Look what is in the way"),
    GRANTS(RunKind.RETIRE, "Take back what was granted there"),
    APPS(RunKind.RETIRE, "Stop Studio's apps"),
    SPACES(RunKind.RETIRE, "Delete Studio's spaces"),
    USER_PROFILES(RunKind.RETIRE, "Delete people's profiles in Studio"),
    DELETE(RunKind.RETIRE, "DataZone deletes the environment"),
    GONE(RunKind.RETIRE, "See that it is gone");

    private static final List<Step> ORDER = List.of(values());

    private final RunKind kind;
    private final String words;

    Step(RunKind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Its place among all steps. */
    public int position() {
        return ORDER.indexOf(this);
    }

    /** The steps that every run of the kind takes; the others come only after a failure. */
    public static List<Step> of(RunKind kind) {
        return Arrays.stream(values())
                .filter(step -> step.kind == kind)
                .filter(step -> step != CLEAR && step != REMOVE)
                .toList();
    }
}
