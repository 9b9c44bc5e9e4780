package dev.concord.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import dev.concord.catalog.AssetId;
import dev.concord.identity.Designation;
import dev.concord.shared.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every page for every kind of person, with things of a project that is theirs or is not: route-matrix.tsv, by hand. */
class RouteMatrixTest extends PortalTest {
    private static final Pattern THING = Pattern.compile("\\{([a-z-]+)}");
    private static final ProjectId LEDGER = LedgerThings.LEDGER;
    private static final Set<String> STRANGERS = Set.of("builder", "elsewhere");
    private static final List<String> PLANTED = List.of("numbat", "bilby", "wombat");
    private static final Map<String, String> GROUPS = Map.of("admin", "concord-admins", "auditor", "concord-auditors");
    private static final List<String[]> ROWS = read();

    @Autowired
    LedgerThings ledger;

    private AssetId asset;
    private AssetId listing;

    /** A cell. */
    record Cell(String page, String person, String expected) {
        @Override
        public String toString() {
            return "%s gets %s %s".formatted(person, page, expected);
        }
    }

    static Stream<Cell> cells() {
        var people = ROWS.getFirst();
        return ROWS.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, people.length)
                        .mapToObj(column -> new Cell(row[0], people[column], row[column])));
    }

    @BeforeEach
    void things() {
        sample.projects();
        sample.project(
                LEDGER,
                "Quokka Ledger",
                Map.of(
                        "viewer", Designation.PROJECT_CATALOG_VIEWER,
                        "owner", Designation.PROJECT_OWNER,
                        "wombat", Designation.PROJECT_CONTRIBUTOR));
        sample.project(new ProjectId("elsewhere"), "Elsewhere", Map.of("elsewhere", Designation.PROJECT_OWNER));
        asset = sample.unpublished(LEDGER, "numbat-" + UUID.randomUUID());
        listing = sample.model(LEDGER, "listing-" + UUID.randomUUID(), "", "", "");
        sample.requested("ines", SampleData.RETENTION, listing, "bilby");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyoneGetsWhatTheMatrixSays(Cell cell) {
        openAs(cell.person(), cell.page());
        assertThat(outcome()).isEqualTo(cell.expected());
        if (STRANGERS.contains(cell.person())) {
            assertThat(shown()).doesNotContain(PLANTED);
        }
    }

    /** Without this, that strangers read none of it would say little. */
    @Test
    void theWordsArePlantedWhereMembersReadThem() {
        openAs("owner", "/environments/{environment}");
        assertThat(shown()).contains("numbat-lab", "numbat_parameter", "numbat_producer", "bilby");
        openAs("owner", "/environments");
        assertThat(shown()).contains("numbat-lab");
        openAs("viewer", "/projects/{project}");
        assertThat(shown()).contains("Quokka Ledger");
        openAs("viewer", "/catalog/assets/{asset}");
        assertThat(shown()).contains("numbat-");
    }

    /** The page with the frame around it, and what its lists would show; the body itself shows none of its pages. */
    private String shown() {
        var frame = ((Component) getCurrentView()).getElement();
        while (frame.getParent() != null && !frame.getParent().getTag().equals("body")) {
            frame = frame.getParent();
        }
        return frame.getOuterHTML() + frame.getTextRecursively() + lists();
    }

    private String lists() {
        return find(Grid.class).all().stream()
                .flatMap(grid -> items((Grid<?>) grid))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static <T> Stream<T> items(Grid<T> grid) {
        return grid.getDataCommunicator().getDataProvider().fetch(new Query<>(0, 100, List.of(), null, null));
    }

    @Test
    void everyPageStandsInTheMatrix() {
        var pages = ROWS.stream().skip(1).map(row -> form(row[0])).collect(Collectors.toSet());
        assertThat(routes()).as("pages without a row in route-matrix.tsv").isSubsetOf(pages);
        assertThat(pages).isSubsetOf(routes());
    }

    private static Set<String> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
                .map(RouteBaseData::getTemplate)
                .map(template -> form("/" + template))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String form(String path) {
        return path.replaceAll(":\\w+|\\{[^}]+}", "{}");
    }

    private void openAs(String person, String page) {
        cleanVaadinEnvironment();
        var groups = Stream.ofNullable(GROUPS.get(person)).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(People.signedIn(person, groups));
        initVaadinEnvironment();
        open(THING.matcher(page).replaceAll(found -> thing(found.group(1))).substring(1));
    }

    private String thing(String name) {
        return switch (name) {
            case "asset" -> asset.toString();
            case "listing" -> listing.toString();
            case "project" -> LEDGER.toString();
            case "creation" -> ledger.creation().toString();
            case "environment" -> ledger.environment();
            case "profile" -> ledger.profile().toString();
            case "run" -> ledger.run().toString();
            case "nothing" -> UUID.randomUUID().toString();
            default -> throw new IllegalArgumentException("There is no thing called " + name);
        };
    }

    private String outcome() {
        return switch (getCurrentView().getClass().getSimpleName()) {
            case "DeniedView" -> "denied";
            case "MissingView", "RefusedView" -> "missing";
            case "IncidentView" -> "broken";
            default -> "shown";
        };
    }

    private static List<String[]> read() {
        try (var lines = Files.lines(Path.of("src/test/resources/route-matrix.tsv"))) {
            return lines.map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
