package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.catalog.AssetId;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the trail says: about everything, an asset, or a project. */
@RestController
@RequestMapping("/api/v1")
class HistoryController {
    private final AuditTrail trail;

    HistoryController(AuditTrail trail) {
        this.trail = trail;
    }

    /** For auditors and ML admins; words narrow to entries that contain them all, an AWS operation or request id too. */
    @GetMapping("/history")
    Page<AuditEntry> all(
            @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return trail.entries(words, Slice.after(after, limit));
    }

    @GetMapping("/assets/{id}/history")
    Page<AuditEntry> of(
            @PathVariable UUID id, @RequestParam Optional<String> after, @RequestParam(defaultValue = "50") int limit) {
        return trail.of(new AssetId(id), Slice.after(after, limit));
    }

    @GetMapping("/projects/{id}/history")
    Page<AuditEntry> of(
            @PathVariable String id,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return trail.of(new ProjectId(id), Slice.after(after, limit));
    }
}
