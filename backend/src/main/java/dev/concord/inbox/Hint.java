package dev.concord.inbox;

import java.util.Set;

/**
 * An event of AWS: not believed, only a reason to look.
 *
 * @param mentioned all texts in it, the ids of what it is about among them
 */
public record Hint(String detailType, Set<String> mentioned) {
    public Hint {
        mentioned = Set.copyOf(mentioned);
    }
}
