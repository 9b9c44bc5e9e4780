package dev.concord.setup.internal;

/** AWS denied a look, which says nothing of what would have been seen; the cure names what is missing. */
public class MayNotLook extends RuntimeException {
    private final String cure;

    public MayNotLook(String sentence, String cure, Throwable cause) {
        super(sentence, cause);
        this.cure = cure;
    }

    public String cure() {
        return cure;
    }
}
