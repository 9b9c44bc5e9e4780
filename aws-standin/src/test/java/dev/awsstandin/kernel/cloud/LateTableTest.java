package dev.awsstandin.kernel.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.page.PageTokens;
import dev.awsstandin.kernel.page.Pages;
import dev.awsstandin.kernel.state.Secrets;
import dev.awsstandin.kernel.state.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class LateTableTest {

    private static final Duration DELAY = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Duration offset = Duration.ZERO;
    private Delays delays = Delays.none().policyPropagation(DELAY);

    @Test
    void whatHeldBeforeHoldsOnAfterARestart() {
        try (var store = Store.open(folder)) {
            var table = table(store);
            table.change("one", row("a", "x"));
            table.change("one", row("b", "y"));
        }
        try (var store = Store.open(folder)) {
            assertThat(inForce(store)).isEqualTo("a y");
            offset = DELAY;
            assertThat(inForce(store)).isEqualTo("b y");
        }
    }

    @Test
    void aRowOfBeforeHoldsAsItIsAndChangesLater() {
        try (var store = Store.open(folder)) {
            store.table("rows").put("one", Json.object().put("name", "x"));
            assertThat(inForce(store)).isEqualTo(" x");

            table(store).change("one", row("b", "x"));

            assertThat(inForce(store)).isEqualTo(" x");
            offset = DELAY;
            assertThat(inForce(store)).isEqualTo("b x");
        }
    }

    @Test
    void whatIsOverGoesWithTheNextChange() {
        try (var store = Store.open(folder)) {
            var table = table(store);
            table.change("one", row("a", "x"));
            table.change("one", row("b", "x"));
            offset = DELAY;
            var kept = table(store).written().get("one").orElseThrow();
            assertThat(kept.path("former")).hasSize(1);

            table(store).change("one", kept.put("name", "y"));

            assertThat(store.table("rows").get("one")).contains(row("b", "y"));
        }
    }

    @Test
    void aShorterDelayLetsNothingOlderHoldLonger() {
        try (var store = Store.open(folder)) {
            var table = table(store);
            table.change("one", row("a", "x"));
            table.change("one", row("b", "x"));
            delays = Delays.none();

            table(store).change("one", row("c", "x"));

            assertThat(inForce(store)).isEqualTo("c x");
        }
    }

    @Test
    void whatIsToldOfANewRowSpreadsWithIt() {
        delays = delays.rolePropagation(DELAY);
        try (var store = Store.open(folder)) {
            var table = table(store);
            var created = Clock.systemUTC().instant();
            table.change("one", row("a", "x"), created);
            table.change("one", row("b", "x"), created);
            assertThat(inForce(store)).isEqualTo("b x");

            offset = DELAY;
            table(store).change("one", row("c", "x"), created);
            assertThat(inForce(store)).isEqualTo("b x");
        }
    }

    private String inForce(Store store) {
        var row = table(store).inForce("one").orElseThrow();
        return row.path("policy").asString("") + " " + row.path("name").asString();
    }

    private LateTable table(Store store) {
        var clock = new BehaviourClock(Clock.systemUTC(), () -> offset, kept -> {});
        var pace = new Pace(() -> delays, kept -> {});
        var pages = new Pages(new PageTokens(new Secrets(store).named("page-tokens")));
        return new LateTable(
                new Cloud("447120983316", "eu-west-1", store, clock, pace, pages), "rows", Set.of("policy"));
    }

    private static ObjectNode row(String policy, String name) {
        return Json.object().put("policy", policy).put("name", name);
    }
}
