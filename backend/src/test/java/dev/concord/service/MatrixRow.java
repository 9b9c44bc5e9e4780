package dev.concord.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A request with placeholders, and the status that each kind of person gets: written by hand in access-matrix.tsv. */
record MatrixRow(String method, String path, String body, Map<MatrixPerson, Integer> statuses) {
    private static final Path FILE = Path.of("src/test/resources/access-matrix.tsv");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    static List<MatrixRow> all() {
        try (var lines = Files.lines(FILE)) {
            var rows = lines.map(line -> line.split("\t")).toList();
            var columns = List.of(rows.getFirst()).subList(2, rows.getFirst().length);
            if (!columns.equals(MatrixPerson.columns())) {
                throw new IllegalStateException("The columns must be " + MatrixPerson.columns());
            }
            return rows.stream().skip(1).map(row -> of(row, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixRow of(String[] row, List<String> columns) {
        if (row.length != columns.size() + 2) {
            throw new IllegalStateException(row[0] + " needs a status for each of " + columns);
        }
        var statuses = new EnumMap<MatrixPerson, Integer>(MatrixPerson.class);
        for (int column = 0; column < columns.size(); column++) {
            statuses.put(MatrixPerson.of(columns.get(column)), Integer.valueOf(row[column + 2]));
        }
        var request = row[0].split(" ");
        return new MatrixRow(request[0], request[1], row[1].equals("-") ? "" : row[1], statuses);
    }

    /** As Spring's mapping would show it, names of variables apart. */
    String endpoint() {
        return method + " " + withoutNames(path.replaceFirst("\\?.*", ""));
    }

    static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Whether this person's request makes the things in it others; a refusal and a look leave them as they are. */
    boolean changesThingsFor(MatrixPerson person) {
        return !method.equals("GET") && statuses.get(person) < 400;
    }

    boolean namesThings() {
        return PLACEHOLDER.matcher(path + body).find();
    }

    /** The same with every placeholder filled. */
    MatrixRow with(UnaryOperator<String> things) {
        return new MatrixRow(method, filled(path, things), filled(body, things), statuses);
    }

    /** The request as this person sends it; its placeholders must be filled. */
    MockHttpServletRequestBuilder asked(MatrixPerson person) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        person.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request;
    }

    private static String filled(String text, UnaryOperator<String> things) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> things.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return Arrays.asList(method, path, body).toString();
    }
}
