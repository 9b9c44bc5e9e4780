package dev.concord.setup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What Concord may do itself about a check. Another content is another offer with another id, so nobody takes what was not seen. */
public record Offer(String title, List<OfferedCall> calls) {
    public Offer {
        calls = List.copyOf(calls);
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes((title + calls).getBytes(StandardCharsets.UTF_8));
    }
}
