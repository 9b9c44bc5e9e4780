package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same, or the opposite, sixty times at once: one is taken, the others are told why not, and nobody else waits for it. */
class ManyAtOnceTest {
    private static final int MANY = 60;
    private static final int SEARCHES = 40;

    private final JourneyConcord concord = JourneyConcord.running();
    private final NewAssets assets = new NewAssets(concord);
    private final Api ines = Api.of(concord, DemoPeople.INES);
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);
    private final Api bystander = Api.of(concord, DemoPeople.DANIEL);

    @Test
    void ofEqualRequestsOneIsTakenWhileABystanderSearches() {
        assets.publish("asked-by-many");
        var asked = Map.of(
                "asset",
                ines.asset("asked-by-many"),
                "project",
                concord.site().idOf(DemoProject.CUSTOMER_RETENTION),
                "reason",
                "To be asked once");
        var answers = atOnce(number -> ines.post("/subscription-requests", asked));
        assertThat(answers).containsOnly(Map.entry(201, 1L), Map.entry(409, MANY - 1L));
        nothingWaits();
    }

    /** Other journeys begin with an empty queue. */
    private void nothingWaits() {
        var asked = ines.get("/projects/%s/subscription-requests?limit=1"
                        .formatted(concord.site().idOf(DemoProject.CUSTOMER_RETENTION)))
                .at("/items/0/request/value")
                .asString();
        oskar.posted(
                "/subscription-requests/" + asked + "/rejection", Map.of("version", 0, "comment", "It was asked once"));
    }

    @Test
    void ofOppositeDecisionsOneIsTakenWhileABystanderSearches() {
        assets.publish("decided-by-many");
        var request = "/subscription-requests/" + assets.ask("decided-by-many");
        var verdict = Map.of("version", 0, "comment", "As I see it");
        var answers = atOnce(number -> oskar.post(request + (number % 2 == 0 ? "/approval" : "/rejection"), verdict));
        assertThat(answers).containsOnly(Map.entry(200, 1L), Map.entry(409, MANY - 1L));
        assertThat(oskar.get(request).path("decision").isObject()).isTrue();
    }

    /** How often each status was answered. Tokens are there before it begins. */
    private Map<Integer, Long> atOnce(IntFunction<HttpResponse<String>> call) {
        ines.status("/memberships");
        oskar.status("/memberships");
        bystander.status("/memberships");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, MANY)
                    .mapToObj(number -> in(callers, () -> call.apply(number).statusCode()))
                    .toList();
            var searches = IntStream.range(0, SEARCHES)
                    .mapToObj(number -> in(callers, () -> bystander.status("/listings?text=model")))
                    .toList();
            assertThat(all(searches)).as("searches").containsOnly(Map.entry(200, (long) SEARCHES));
            return all(calls);
        }
    }

    private static CompletableFuture<Integer> in(ExecutorService callers, java.util.function.Supplier<Integer> call) {
        return CompletableFuture.supplyAsync(call, callers);
    }

    private static Map<Integer, Long> all(List<CompletableFuture<Integer>> answers) {
        return answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
}
