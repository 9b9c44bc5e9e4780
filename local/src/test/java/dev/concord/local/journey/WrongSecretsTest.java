package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody tries secrets, from an address of this machine that nobody else calls from. */
class WrongSecretsTest {
    private static final int TRIES = 400;

    private final JourneyConcord concord = JourneyConcord.running();

    @Test
    void whoTriesManySecretsIsTurnedAwayAndEachTryIsInTheTrail() throws IOException {
        var daniel = Api.of(concord, DemoPeople.DANIEL);
        var before = refusals(daniel);
        var answers = tries();
        assertThat(answers.keySet()).containsExactlyInAnyOrder(401, 429);
        assertThat(answers.get(401)).isGreaterThanOrEqualTo(200);
        assertThat(refusals(daniel) - before).isEqualTo(answers.get(401).longValue());
        assertThat(Api.of(concord, DemoPeople.INES).status("/memberships"))
                .as("whoever calls from elsewhere")
                .isEqualTo(200);
    }

    /** How often each status came. */
    private Map<Integer, Integer> tries() throws IOException {
        var wrong = Base64.getEncoder().encodeToString("ines-duarte:guessed".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create(concord.url().replace("localhost", "127.0.0.1") + "/oauth2/token"))
                .header("Authorization", "Basic " + wrong)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=api"))
                .build();
        var counts = new HashMap<Integer, Integer>();
        try (var client = HttpClient.newBuilder()
                        .localAddress(InetAddress.getByName("127.0.0.3"))
                        .build();
                var callers = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, TRIES)
                    .mapToObj(number -> callers.submit(() ->
                            client.send(request, BodyHandlers.discarding()).statusCode()))
                    .toList()
                    .stream()
                    .map(WrongSecretsTest::status)
                    .forEach(status -> counts.merge(status, 1, Integer::sum));
        }
        return counts;
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static long refusals(Api auditor) {
        return auditor.get("/history?limit=1&words=" + "oauth2/token")
                .path("total")
                .asLong();
    }
}
