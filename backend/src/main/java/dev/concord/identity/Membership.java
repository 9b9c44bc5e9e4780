package dev.concord.identity;

/** A person's place in a project. */
public record Membership(
        ProjectId project, String projectName, PersonId person, String personName, Designation designation) {}
