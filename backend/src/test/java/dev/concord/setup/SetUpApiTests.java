package dev.concord.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.concord.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
@AutoConfigureMockMvc
class SetUpApiTests {
    private static final String ADMINS = "concord-admins";
    private static final String AUDITORS = "concord-auditors";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SetUpSample sample;

    @BeforeEach
    void nothingChecked() {
        sample.empty();
    }

    @Test
    void tellsEachCheckWithItsCureAndWhatConcordWouldTellAws() {
        var offer = sample.offering(Check.ROLE_PROFILES, "concord-inspect");
        var report = mvc.perform(as(AUDITORS, get("/api/v1/set-up")));
        assertThat(report).hasStatusOk();
        assertThat(report).bodyJson().extractingPath("$.checks.length()").isEqualTo(Check.values().length);
        var check = "$.checks[?(@.id == 'role-profiles')]";
        assertThat(report).bodyJson().extractingPath(check + ".state").isEqualTo(List.of("FAILED"));
        assertThat(report).bodyJson().extractingPath(check + ".group").isEqualTo(List.of("Principals"));
        assertThat(report).bodyJson().extractingPath(check + ".offer.id").isEqualTo(List.of(offer.toString()));
        assertThat(report)
                .bodyJson()
                .extractingPath(check + ".offer.calls[0].operation")
                .isEqualTo(List.of("CreateUserProfile"));
    }

    @Test
    void adminsCheckAndTakeOffersAuditorsDoNeither() {
        var offer = sample.offering(Check.ROLE_PROFILES, "concord-inspect");
        assertThat(mvc.perform(as(AUDITORS, post("/api/v1/set-up/runs")))).hasStatus(403);
        assertThat(mvc.perform(as(AUDITORS, post("/api/v1/set-up/offers/" + offer))))
                .hasStatus(403);
        assertThat(mvc.perform(as("nobody", get("/api/v1/set-up")))).hasStatus(403);
        assertThat(mvc.perform(as("nobody", get("/api/v1/set-up/template")))).hasStatus(403);
        assertThat(mvc.perform(as(ADMINS, post("/api/v1/set-up/runs")))).hasStatus(202);
        assertThat(mvc.perform(as(ADMINS, post("/api/v1/set-up/offers/" + offer))))
                .hasStatus(202);
    }

    @Test
    void anOfferThatNobodyMadeIsRefusedWithASentence() {
        assertThat(mvc.perform(as(ADMINS, post("/api/v1/set-up/offers/" + UUID.randomUUID()))))
                .hasStatus(404)
                .bodyText()
                .contains("does not stand any more");
        assertThat(mvc.perform(as(ADMINS, post("/api/v1/set-up/offers/none")))).hasStatus(400);
    }

    @Test
    void theTemplateIsAFileToKeep() {
        var template = mvc.perform(as(ADMINS, get("/api/v1/set-up/template")));
        assertThat(template)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"concord-account.yaml\"");
        assertThat(template).bodyText().startsWith("AWSTemplateFormatVersion").contains("Default: dzd_test");
    }

    private static MockHttpServletRequestBuilder as(String group, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token -> token.subject("priya").claim("groups", List.of(group))));
    }
}
