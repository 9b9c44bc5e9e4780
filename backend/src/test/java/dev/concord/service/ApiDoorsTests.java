package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What no caller should send: each is answered with a problem that says what was wrong. */
@ServiceTest
@AutoConfigureMockMvc
class ApiDoorsTests {
    private static final String REQUESTS = "/api/v1/subscription-requests";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleData sample;

    @BeforeEach
    void projects() {
        sample.projects();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/listings?offset=-1, offset",
        "/api/v1/listings?text=a&until=2027, until",
        "/api/v1/history?page=2, page",
        "/api/v1/projects?Text=a, Text"
    })
    void aParameterThatNobodyKnowsIsRefusedByName(String address, String name) {
        problem(ask(HttpMethod.GET, address), 400, "There is no parameter \"%s\" here".formatted(name));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefusedByNameAndNothingIsAsked() {
        var asset = sample.publishedModel();
        var body = "{\"asset\":\"%s\",\"project\":\"%s\",\"reason\":\"x\",\"until\":\"2027-01-01\"}"
                .formatted(asset, SampleData.CUSTOMER_RETENTION);
        problem(send(REQUESTS, body), 400, "There is no field \"until\" here");
        assertThat(send(REQUESTS, body.replace(",\"until\":\"2027-01-01\"", "")))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud83d", "\\ude00\\ud83d"})
    void textThatNobodyCanKeepIsRefused(String text) {
        var body = "{\"asset\":\"%s\",\"project\":\"%s\",\"reason\":\"%s\"}"
                .formatted(sample.publishedModel(), SampleData.CUSTOMER_RETENTION, text);
        problem(send(REQUESTS, body), 400, "The text of \"reason\" has characters in it that are none");
        problem(
                ask(HttpMethod.GET, URI.create("/api/v1/listings?text=a%00")),
                400,
                "has characters in it that are none");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api, 404",
        "GET, /api/v1, 404",
        "GET, /api/v1/nothing, 404",
        "GET, /api/v2/listings, 404",
        "POST, /api/v1/nothing?x=1, 404",
        "DELETE, /api/v1/listings, 405",
        "PUT, /api/v1/subscription-requests, 405"
    })
    void whereNothingIsAProblemSaysSo(HttpMethod method, String address, int status) {
        problem(ask(method, address), status, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/assets/a;b",
                "/api/v1/assets/%2e%2e/x",
                "/api/v1/assets/a%2fb",
                "/api/v1/assets/a%5cb",
                "/api/v1//assets",
                "/api/v1/assets/%00"
            })
    void anAddressThatIsNoneIsABadRequest(String address) {
        problem(ask(HttpMethod.GET, URI.create(address)), 400, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png"})
    void whoTakesNoJsonStillReadsWhatIsWrong(String accepted) {
        var unacceptable = mvc.perform(
                asked(HttpMethod.GET, URI.create("/api/v1/listings")).header("Accept", accepted));
        problem(unacceptable, 406, "Concord answers in JSON");
        var refused = mvc.perform(
                asked(HttpMethod.GET, URI.create("/api/v1/assets/not-a-uuid")).header("Accept", accepted));
        problem(refused, 400, "");
    }

    @Test
    void whoBringsNoTokenOrABadOneReadsWhatToBring() {
        var without = mvc.perform(MockMvcRequestBuilders.get("/api/v1/listings"));
        problem(without, 401, "bearer token");
        assertThat(without.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE))
                .startsWith("Bearer");
        var bad = mvc.perform(MockMvcRequestBuilders.get("/api/v1/listings").header("Authorization", "Bearer x.y.z"));
        problem(bad, 401, "bearer token");
        assertThat(bad.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).contains("invalid_token");
    }

    private static void problem(MvcTestResult answer, int status, String sentence) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(sentence);
    }

    private MvcTestResult ask(HttpMethod method, String address) {
        return ask(method, URI.create(address));
    }

    private MvcTestResult ask(HttpMethod method, URI address) {
        return mvc.perform(asked(method, address));
    }

    private MvcTestResult send(String path, String body) {
        return mvc.perform(asked(HttpMethod.POST, URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static MockHttpServletRequestBuilder asked(HttpMethod method, URI address) {
        return MockMvcRequestBuilders.request(method, address)
                .header("Authorization", "Bearer " + Tokens.of(People.INES));
    }
}
