package dev.concord.project;

/** How much can go wrong with what a project makes: Concord's own word, DataZone has none. */
public enum RiskTier {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High");

    private final String word;

    RiskTier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
