package dev.concord.project;

import dev.concord.shared.ProjectId;

/** A project of the domain as the directory shows it, whether Concord works in it or not. */
public record SeenProject(ProjectId id, String name, String description) {}
