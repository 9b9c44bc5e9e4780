package dev.concord.local;

import java.util.List;

/**
 * A group of the demo bank's directory.
 *
 * @param groupId what the bank's identity centre calls the group; never changes
 */
public record DemoGroup(String groupId, String name, List<DemoPerson> members) {
    public DemoGroup {
        members = List.copyOf(members);
    }
}
