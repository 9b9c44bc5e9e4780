package dev.concord.aws;

/** What a changing call answered: the id of what it made or changed, and its status in AWS's words. */
public record Answer(String id, String status) {
    /** Where AWS answers no status. */
    public static Answer of(String id) {
        return new Answer(id, "");
    }
}
