package dev.concord.audit;

import dev.concord.audit.internal.AuditRepository;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Catalog;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the trail: auditors and admins all of it, members what concerns their project and its assets. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {
    private final AuditRepository entries;
    private final Catalog catalog;
    private final Permissions permissions;

    AuditTrail(AuditRepository entries, Catalog catalog, Permissions permissions) {
        this.entries = entries;
        this.catalog = catalog;
        this.permissions = permissions;
    }

    /** Latest first; words narrow to entries that contain them all. */
    public Page<AuditEntry> entries(String words, Slice slice) {
        permissions.require(Action.READ_AUDIT_TRAIL, "Only auditors and ML admins read the whole audit trail");
        return entries.page(words, slice);
    }

    /** What happened to an asset, latest first; for members of its project, auditors and admins. */
    public Page<AuditEntry> of(AssetId id, Slice slice) {
        permissions.requireSight(catalog.asset(id).owner(), "history of " + id);
        return entries.of(id, slice);
    }

    /** What happened in a project, latest first; for its members, auditors and admins. */
    public Page<AuditEntry> of(ProjectId project, Slice slice) {
        permissions.requireSight(project, "history of " + project);
        return entries.of(project, slice);
    }
}
