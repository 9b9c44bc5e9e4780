package dev.concord.audit.internal;

import java.util.List;

/** What the portal's role could do to the trail, each power as the words after a role's name. */
class UnsafeRole extends RuntimeException {
    UnsafeRole(List<String> powers) {
        super(
                "Concord does not start as a database role that could change the audit trail (%s); how it gets one of its own stands in docs/operations.md"
                        .formatted(String.join("; ", powers)));
    }
}
