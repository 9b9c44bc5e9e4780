package dev.concord.service;

import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.catalog.AssetId;
import dev.concord.shared.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ServiceTest
@AutoConfigureMockMvc
class ApiTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleData sample;

    @Autowired
    AuditTrail trail;

    @BeforeEach
    void projects() {
        sample.projects();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void searchesAsksApprovesAndReadsTheState() {
        var asset = sample.publishedModel("penguin-classifier", "Tells penguins apart");
        assertThat(get(People.INES, "/api/v1/listings?text=penguin"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("penguin-classifier");
        var made = submit(People.INES, asset);
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("PENDING");
        var request = read(made, "$.request.value");
        var approval = "/api/v1/subscription-requests/" + request + "/approval";
        assertThat(post(People.INES, approval, "{\"version\":0}")).hasStatus(404);
        assertThat(post(People.OSKAR, approval, "{\"version\":0}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.decision.byName")
                .isEqualTo("Oskar Lindgren");
        assertThat(post(People.OSKAR, approval, "{\"version\":1}"))
                .hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("Oskar Lindgren approved this");
    }

    @Test
    void aRejectionWithoutACommentIsABadRequest() {
        var made = submit(People.INES, sample.publishedModel());
        var rejection = "/api/v1/subscription-requests/" + read(made, "$.request.value") + "/rejection";
        assertThat(post(People.OSKAR, rejection, "{\"version\":0}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("A rejection needs a comment");
    }

    @Test
    void malformedInputIsABadRequestAndNoIncident() {
        assertThat(get(People.INES, "/api/v1/assets/not-a-uuid")).hasStatus(400);
        assertThat(get(People.INES, "/api/v1/listings?type=NOTHING")).hasStatus(400);
        assertThat(get(People.INES, "/api/v1/listings?limit=100000")).hasStatus(400);
        assertThat(post(People.INES, "/api/v1/subscription-requests", "{")).hasStatus(400);
        assertThat(post(People.INES, "/api/v1/subscription-requests", "{}")).hasStatus(400);
        assertThat(get(People.INES, "/api/v1/nothing-here")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/listings",
                "/api/v1/memberships",
                "/api/v1/subscription-requests",
                "/api/v1/imports/0a4ec4a6-3a80-4bb6-8e1e-7d0ee0f0ac3c",
                "/api/v1/nothing-here"
            })
    void refusesWhoHasNoTokenAndMakesNoSession(String path) {
        var answer = mvc.perform(MockMvcRequestBuilders.get(path));
        assertThat(answer).hasStatus(401);
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void refusesExpiredAndForgedTokensAndWritesItDown() {
        var forged = new SecretKeySpec(
                "somebody else's key, which is long enough".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        assertThat(with(Tokens.expired(People.INES))).hasStatus(401);
        assertThat(with(Tokens.signed(People.INES, forged, Duration.ofMinutes(5))))
                .hasStatus(401);
        assertThat(with("not.a.token")).hasStatus(401);
        assertThat(refusals("sign-in")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aRefusalIsWrittenDownWithWhoWasRefused() {
        var made = submit(People.INES, sample.publishedModel());
        var approval = "/api/v1/subscription-requests/" + read(made, "$.request.value") + "/approval";
        assertThat(post(People.PRIYA, approval, "{\"version\":0}")).hasStatus(404);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/api/v1/memberships")))
                .hasStatus(401);
        assertThat(refusals("approve")).anyMatch(entry -> entry.actor().equals("priya"));
        assertThat(refusals("/api/v1/memberships"))
                .anyMatch(entry -> entry.actor().equals("nobody"));
    }

    @Test
    void theOpenApiDocumentNamesEveryUseCase() {
        var document = get(People.INES, "/api/v1/openapi");
        assertThat(document).hasStatusOk();
        assertThat(document)
                .bodyText()
                .contains("/api/v1/listings", "/approval", "/rejection", "/revocation", "/imports", "bearer");
    }

    private List<AuditEntry> refusals(String word) {
        People.DANIEL.signIn();
        return trail.entries(word, Slice.first(200)).items().stream()
                .filter(entry -> entry.outcome() == AuditEntry.Outcome.REFUSED)
                .toList();
    }

    private MvcTestResult submit(People person, AssetId asset) {
        return post(
                person,
                "/api/v1/subscription-requests",
                "{\"asset\":\"%s\",\"project\":\"%s\",\"reason\":\"To compare\"}".formatted(asset, CUSTOMER_RETENTION));
    }

    private MvcTestResult with(String token) {
        return mvc.perform(MockMvcRequestBuilders.get("/api/v1/listings").header("Authorization", "Bearer " + token));
    }

    private MvcTestResult get(People person, String path) {
        return mvc.perform(MockMvcRequestBuilders.get(path).header("Authorization", "Bearer " + Tokens.of(person)));
    }

    private MvcTestResult post(People person, String path, String body) {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                .header("Authorization", "Bearer " + Tokens.of(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String read(MvcTestResult result, String path) {
        return com.jayway.jsonpath.JsonPath.read(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }
}
