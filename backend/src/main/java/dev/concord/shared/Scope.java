package dev.concord.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** What a person sees: everything, or what concerns some projects. */
public record Scope(boolean everything, Set<ProjectId> projects) {
    public Scope {
        projects = Set.copyOf(projects);
    }

    public static Scope all() {
        return new Scope(true, Set.of());
    }

    public static Scope of(Collection<ProjectId> projects) {
        return new Scope(false, Set.copyOf(projects));
    }

    public boolean sees(Collection<ProjectId> concerned) {
        return everything || !Collections.disjoint(projects, concerned);
    }

    public String[] ids() {
        return projects.stream().map(ProjectId::value).toArray(String[]::new);
    }
}
