package dev.concord.project;

import java.util.List;

/** What is done, in this order, until Concord works in a project. */
public enum CreationStep {
    ROLE("Role for the project"),
    PROFILE("User profile of the role"),
    PROJECT("Project in DataZone"),
    POLICY("What the role may do"),
    ROLE_IN("Role becomes an owner"),
    PERSON_IN("You become an owner"),
    CREATOR_OUT("Concord's set-up role leaves"),
    VERIFIED("Only the two of you belong to it"),
    MARK_OFF("Description without Concord's mark");

    /** For a project that exists already, an owner in DataZone does the rest. */
    static final List<CreationStep> PREPARING = List.of(ROLE, PROFILE, POLICY);

    private final String words;

    CreationStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
