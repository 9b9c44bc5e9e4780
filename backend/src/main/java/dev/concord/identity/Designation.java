package dev.concord.identity;

/** What a person is in a project, in DataZone's words. */
public enum Designation {
    PROJECT_OWNER("owner"),
    PROJECT_CONTRIBUTOR("contributor"),
    PROJECT_CATALOG_VIEWER("viewer"),
    PROJECT_CATALOG_CONSUMER("consumer"),
    PROJECT_CATALOG_STEWARD("steward");

    private final String word;

    Designation(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String withArticle() {
        return (word.startsWith("o") ? "an " : "a ") + word;
    }
}
