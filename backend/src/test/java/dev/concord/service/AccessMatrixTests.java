package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint for every kind of person, with things of a project that is theirs or is not. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
@AutoConfigureMockMvc
@Import({MatrixWorld.class, MatrixProjects.class, MatrixSubscriptions.class, MatrixEnvironments.class})
class AccessMatrixTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatrixWorld world;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @BeforeEach
    void people() {
        world.people();
        world.fill(rows());
    }

    static List<MatrixRow> rows() {
        return MatrixRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyoneGetsWhatTheMatrixSays(MatrixRow row) {
        var softly = new SoftAssertions();
        var untouched = row.with(world::thing);
        row.statuses().forEach((person, status) -> {
            var answer = ask(person, row.changesThingsFor(person) ? row.with(world::thing) : untouched);
            softly.assertThat(answer.getResponse().getStatus())
                    .as("%s %s", person, row)
                    .isEqualTo(status);
            softly.assertThat(answer.getRequest().getSession(false))
                    .as("session")
                    .isNull();
        });
        softly.assertAll();
    }

    /** Not by a list, a count, a suggestion, nor a refusal. */
    @ParameterizedTest
    @MethodSource("rows")
    void nothingOfTheProjectReachesStrangers(MatrixRow row) {
        var untouched = row.with(world::thing);
        for (var stranger : MatrixPerson.STRANGERS) {
            var body = body(ask(stranger, row.changesThingsFor(stranger) ? row.with(world::thing) : untouched));
            assertThat(leaksIn(body)).as("%s %s: %s", stranger, row, body).isEmpty();
        }
    }

    /** Without this, that nothing leaks would say little. */
    @Test
    void theWordsArePlantedWhereMembersReadThem() {
        var read = rows().stream()
                .filter(row -> row.method().equals("GET"))
                .map(row -> body(ask(MatrixPerson.OWNER, row.with(world::thing))))
                .collect(Collectors.joining());
        assertThat(read)
                .contains(MatrixWorld.PLANTED)
                .contains("numbat_parameter", "numbat_producer", "bilby failed", "d-numbat", "Wombat profile");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsForeignLooksLikeWhatIsNotThere(MatrixRow row) {
        var missing = MatrixPerson.STRANGERS.stream()
                .filter(stranger -> row.namesThings() && row.statuses().get(stranger) == 404)
                .toList();
        if (!missing.isEmpty()) {
            var there = ids(row, world::thing);
            var nothing = ids(row, world::nothing);
            assertThat(missing)
                    .allSatisfy(stranger ->
                            assertThat(anonymous(stranger, row, there)).isEqualTo(anonymous(stranger, row, nothing)));
        }
    }

    @Test
    void everyEndpointStandsInTheMatrix() {
        assertThat(missing(endpoints()))
                .as("endpoints without a row in access-matrix.tsv")
                .isEmpty();
        assertThat(rows()).allSatisfy(row -> assertThat(endpoints()).contains(row.endpoint()));
    }

    @Test
    void anEndpointWithoutARowAndALeakAreFound() {
        var more = new HashSet<>(endpoints());
        more.add("GET /api/v1/secrets/{}");
        assertThat(missing(more)).containsExactly("GET /api/v1/secrets/{}");
        assertThat(leaksIn("There is a numbat in it")).containsExactly("numbat");
    }

    private static Set<String> missing(Set<String> endpoints) {
        var missing = new TreeSet<>(endpoints);
        missing.removeAll(rows().stream().map(MatrixRow::endpoint).collect(Collectors.toSet()));
        return missing;
    }

    private Set<String> endpoints() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getPatternValues().stream().noneMatch("/error"::equals))
                .flatMap(mapping -> endpoints(mapping).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> endpoints(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getPatternValues().stream().map(path -> method + " " + MatrixRow.withoutNames(path)))
                .toList();
    }

    private static List<String> leaksIn(String body) {
        return MatrixWorld.PLANTED.stream().filter(body::contains).toList();
    }

    /** By their names. */
    private static Map<String, String> ids(MatrixRow row, UnaryOperator<String> things) {
        var ids = new HashMap<String, String>();
        row.with(name -> ids.computeIfAbsent(name, things));
        return ids;
    }

    /** The answer without the ids that were asked for. */
    private String anonymous(MatrixPerson person, MatrixRow row, Map<String, String> ids) {
        var body = body(ask(person, row.with(ids::get)));
        for (var id : ids.entrySet()) {
            body = body.replace(id.getValue(), "<" + id.getKey() + ">");
        }
        return body;
    }

    private MvcTestResult ask(MatrixPerson person, MatrixRow row) {
        return mvc.perform(row.asked(person));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
