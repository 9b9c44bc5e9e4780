package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the trail says about a project. */
@RestController
@RequestMapping("/api/v1")
class HistoryController {
    private final AuditTrail trail;

    HistoryController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/projects/{id}/history")
    Page<AuditEntry> of(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return trail.of(new ProjectId(id), offset, limit);
    }
}
