package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = new Routes(ServiceModel.load("datazone"));

    @Test
    void findsTheOperationAndItsLabels() {
        var route = routes.find("PUT", "/v2/domains/dzd_1/subscription-requests/abc/accept")
                .orElseThrow();

        assertThat(route.operation().name()).isEqualTo("AcceptSubscriptionRequest");
        assertThat(route.labels()).isEqualTo(Map.of("domainIdentifier", "dzd_1", "identifier", "abc"));
    }

    @Test
    void tellsOperationsOnTheSamePathApartByMethod() {
        assertThat(found("GET", "/v2/domains/dzd_1/projects")).contains("ListProjects");
        assertThat(found("POST", "/v2/domains/dzd_1/projects")).contains("CreateProject");
        assertThat(found("DELETE", "/v2/domains/dzd_1/projects")).isEmpty();
    }

    @Test
    void prefersFixedTextToALabel() {
        assertThat(found("POST", "/v2/domains/dzd_1/listings/search")).contains("SearchListings");
        assertThat(found("POST", "/v2/domains/dzd_1/listings/change-set")).contains("CreateListingChangeSet");
        assertThat(found("GET", "/v2/domains/dzd_1/listings/search")).contains("GetListing");
    }

    @Test
    void keepsAnEncodedArnInOneLabel() {
        var route = routes.find(
                        "GET", "/v2/domains/dzd_1/user-profiles/arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fa%2Fb+c%20d")
                .orElseThrow();

        assertThat(route.operation().name()).isEqualTo("GetUserProfile");
        assertThat(route.labels()).containsEntry("userIdentifier", "arn:aws:iam::111122223333:role/a/b+c d");
    }

    @Test
    void aGreedyLabelTakesAllThatFollows() {
        var greedy = PathTemplate.parse("/files/{key+}");

        assertThat(greedy.match("/files/a/b%2Fc")).contains(Map.of("key", "a/b/c"));
        assertThat(greedy.match("/other/a")).isEqualTo(Optional.empty());
    }

    @Test
    void aShorterOrLongerPathIsNoMatch() {
        var template = PathTemplate.parse("/v2/domains/{identifier}");

        assertThat(List.of("/v2/domains", "/v2/domains/a/b", "/v2"))
                .allSatisfy(path -> assertThat(template.match(path)).isEmpty());
    }

    @Test
    void everyOperationIsReachedByItsOwnPath() {
        for (var operation : ServiceModel.load("datazone").operations().values()) {
            var path = operation.path().text().replaceAll("\\{[^}]+}", "x");
            assertThat(found(operation.method(), path)).contains(operation.name());
        }
    }

    @Test
    void offersWhatTheModelsPromise() {
        assertThat(ServiceModel.load("sts").operations().keySet()).isEqualTo(Set.of("AssumeRole", "GetCallerIdentity"));
    }

    private Optional<String> found(String method, String path) {
        return routes.find(method, path).map(route -> route.operation().name());
    }
}
