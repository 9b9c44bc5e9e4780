package dev.concord.identity.internal;

import dev.concord.identity.Action;
import dev.concord.identity.Designation;
import dev.concord.identity.Person;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each kind of person may, written by hand in permissions.tsv. */
final class PermissionTable {
    static final PersonId ASKER = new PersonId("as\"k\\er");
    private static final ProjectId PROJECT = new ProjectId("5abc");
    private static final List<String[]> ROWS = read();

    private PermissionTable() {}

    /** One cell. */
    record Cell(Action action, String kind, boolean permitted) {
        Question question() {
            return new Question(
                    person(kind),
                    action,
                    PROJECT,
                    designation(kind).map(Set::of).orElse(Set.of()),
                    action == Action.DECIDE || action == Action.DECIDE_JOINING ? ASKER : null);
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(kind, permitted ? "may" : "may not", action);
        }
    }

    static Stream<Cell> cells() {
        var kinds = ROWS.getFirst();
        return ROWS.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, kinds.length)
                        .mapToObj(column -> new Cell(Action.valueOf(row[0]), kinds[column], permitted(row[column]))));
    }

    static List<String> kinds() {
        return Arrays.stream(ROWS.getFirst()).skip(1).toList();
    }

    private static Person person(String kind) {
        var id = kind.equals("asking-owner") ? ASKER : new PersonId("p1");
        return new Person(id, kind, kind.endsWith("admin"), kind.endsWith("auditor"));
    }

    private static Optional<Designation> designation(String kind) {
        return switch (kind) {
            case "viewer" -> Optional.of(Designation.PROJECT_CATALOG_VIEWER);
            case "consumer" -> Optional.of(Designation.PROJECT_CATALOG_CONSUMER);
            case "contributor" -> Optional.of(Designation.PROJECT_CONTRIBUTOR);
            case "steward" -> Optional.of(Designation.PROJECT_CATALOG_STEWARD);
            case "owner", "asking-owner", "owning-admin", "owning-auditor" -> Optional.of(Designation.PROJECT_OWNER);
            case "stranger", "admin", "auditor" -> Optional.empty();
            default -> throw new IllegalArgumentException("Nobody is a " + kind);
        };
    }

    private static boolean permitted(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "-" -> false;
            default -> throw new IllegalArgumentException("A cell is yes or -, not " + cell);
        };
    }

    private static List<String[]> read() {
        try (var lines = Files.lines(Path.of("src/test/resources/permissions.tsv"))) {
            return lines.map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
