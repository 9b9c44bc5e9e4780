package dev.concord.service;

import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The things that the matrix asks for by their names: things of the project Quokka Ledger, new for every cell. */
@TestComponent
class MatrixWorld {
    /** Words that stand in the project's own things and in nothing that strangers may read. */
    static final List<String> PLANTED = List.of("numbat", "bilby", "Wombat", "quoll");

    static final ProjectId LEDGER = new ProjectId("ledger");
    static final ProjectId ASKING = new ProjectId("asking");
    static final ProjectId THIRD = new ProjectId("third");
    private static final Set<String> FOR_EVERYBODY = Set.of("third", "listing", "foreign", "new-name", "version");

    private final MatrixProjects projects;
    private final MatrixSubscriptions subscriptions;
    private final MatrixEnvironments environments;
    private boolean filled;

    MatrixWorld(MatrixProjects projects, MatrixSubscriptions subscriptions, MatrixEnvironments environments) {
        this.projects = projects;
        this.subscriptions = subscriptions;
        this.environments = environments;
    }

    /** Who works where. Safe to call again. */
    void people() {
        projects.people();
        environments.blueprint();
    }

    /** Makes one thing of every kind that the rows ask for, once, so that there is something to leak. */
    void fill(List<MatrixRow> rows) {
        if (!filled) {
            filled = true;
            rows.forEach(row -> row.with(this::thing));
        }
    }

    /** A new thing of this name, by its id; some names mean something about the thing before. */
    String thing(String name) {
        return switch (name) {
            case "project" -> LEDGER.value();
            case "asking" -> ASKING.value();
            case "new-id" -> UUID.randomUUID().toString();
            case "new-name" -> "fresh-" + UUID.randomUUID().toString().substring(0, 12);
            default ->
                projects.thing(name)
                        .or(() -> subscriptions.thing(name))
                        .or(() -> environments.thing(name))
                        .map(String::valueOf)
                        .orElseThrow(() -> new IllegalArgumentException("There is no thing called " + name));
        };
    }

    /** An id of the same form that nothing has; things that everybody may see stay. */
    String nothing(String name) {
        if (FOR_EVERYBODY.contains(name)) {
            return thing(name);
        }
        return Optional.of(name)
                .filter(known -> known.equals("project") || known.equals("asking"))
                .map(known -> "no" + UUID.randomUUID().toString().substring(0, 8))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    static String newName() {
        return "numbat-" + UUID.randomUUID().toString().substring(0, 12);
    }
}
