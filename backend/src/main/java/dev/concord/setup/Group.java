package dev.concord.setup;

/** What checks are about. */
public enum Group {
    PRINCIPALS("Principals"),
    DOMAIN("Domain"),
    BLUEPRINTS("Blueprints"),
    GUARD("Guard"),
    EVENTS("Events");

    private final String word;

    Group(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
