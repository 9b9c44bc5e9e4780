package dev.concord.shared;

/**
 * Something changed, so that screens that show it read it again. The id is what the thing is called in its address; empty
 * means anything of the topic.
 */
public record Changed(Topic topic, String id) {
    public static Changed all(Topic topic) {
        return new Changed(topic, "");
    }

    public static Changed one(Topic topic, Object id) {
        return new Changed(topic, String.valueOf(id));
    }
}
