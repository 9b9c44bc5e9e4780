package dev.concord.local.journey;

import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.PolicyProof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** Every action of every service that the endpoint knows, and of those that Concord's policies name. */
final class KnownActions {

    private KnownActions() {}

    static Set<String> in(JourneyConcord concord) {
        try {
            var uri = URI.create(concord.cloud().endpoint() + "/_standin/operations");
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            var known = new TreeSet<String>();
            known.addAll(PolicyProof.listed("bootstrap-role"));
            known.addAll(PolicyProof.listed("project-role"));
            new JsonMapper()
                    .readTree(answer.body())
                    .valueStream()
                    .map(operation -> operation.path("service").asString() + ":"
                            + operation.path("operation").asString())
                    .forEach(known::add);
            return known;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
