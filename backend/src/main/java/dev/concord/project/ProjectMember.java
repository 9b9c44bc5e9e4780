package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import org.jspecify.annotations.Nullable;

/** Somebody in a project as DataZone shows it, and what is about to change. Without a designation: not in it yet. */
public record ProjectMember(
        MemberId member,
        String name,
        @Nullable Designation designation,
        @Nullable MembershipChange change) {}
