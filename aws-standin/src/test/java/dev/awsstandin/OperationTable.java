package dev.awsstandin;

import dev.awsstandin.kernel.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The README's table of what is offered: each operation with a test that calls it. */
record OperationTable(String text) {

    private static final Path README = Path.of("README.md");
    private static final String HEAD = "| Service | Operation | Access | Contract test |\n|---|---|---|---|\n";
    private static final String BEGIN = "| Service | ";
    private static final String END = "\n\nWhat is not in this table";

    static OperationTable inReadme() throws IOException {
        var readme = Files.readString(README);
        return new OperationTable(readme.substring(readme.indexOf(BEGIN), readme.indexOf(END)));
    }

    /** The table as it should be: a test that it named before stays while it still calls the operation. */
    OperationTable renewed(List<Operation> operations, ContractTests tests) {
        var named = named();
        return new OperationTable(operations.stream()
                .map(operation -> {
                    var row = row(operation);
                    var before = named.getOrDefault(row, "");
                    var test = tests.of(operation).contains(before)
                            ? before
                            : tests.foremost(operation).orElse("none");
                    return row + "`" + test + "` |";
                })
                .collect(Collectors.joining("\n", HEAD, "")));
    }

    void write() throws IOException {
        var readme = Files.readString(README);
        Files.writeString(
                README, readme.substring(0, readme.indexOf(BEGIN)) + text + readme.substring(readme.indexOf(END)));
    }

    private Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        text.lines().forEach(line -> {
            var test = line.indexOf('`');
            if (test > 0) {
                named.put(line.substring(0, test), line.substring(test + 1, line.lastIndexOf('`')));
            }
        });
        return named;
    }

    private static String row(Operation operation) {
        return "| %s | %s | %s | "
                .formatted(operation.service(), operation.name(), operation.writes() ? "write" : "read");
    }
}
