package dev.concord.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.concord.local.DemoPeople;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class LocalSignInTest {

    @TempDir
    private static Path home;

    private static SmallPortal portal;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        portal = SmallPortal.start(home);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void leadsWhoeverComesThroughTheSignInPageBackToThePortal() {
        var page = browser.open(portal.url() + "/");
        assertThat(page.uri().getPath()).isEqualTo(SignInPage.PATH);

        var arrived = browser.choose("priya-nair", page);

        assertThat(arrived.uri()).hasToString(portal.url() + "/?continue");
        assertThat(arrived.body())
                .contains(DemoPeople.PRIYA.userId())
                .contains("name=Priya Nair", "preferred_username=priya-nair")
                .contains("email=priya.nair@halden-bank.example", "groups=[" + DemoPeople.ADMINS + "]");
    }

    @Test
    void worksForABrowserThatCameByTheNumber() {
        var numbered = "http://127.0.0.1:" + portal.port() + "/";
        var arrived = browser.choose("ines-duarte", browser.open(numbered));
        assertThat(arrived.uri()).hasToString(numbered + "?continue");
        assertThat(arrived.body()).contains("Ines Duarte");
    }

    @Test
    void offersTheFourPeopleAndSaysThatItIsLocal() {
        var page = browser.open(portal.url() + SignInPage.PATH);
        assertThat(page.body())
                .contains("Ines Duarte", "Oskar Lindgren", "Priya Nair", "Daniel Okafor")
                .doesNotContain("Tomas Beck")
                .contains("exists only in the local profile");
    }

    @Test
    void runsNothingInlineAndNothingFromElsewhere() {
        var page = browser.open(portal.url() + SignInPage.PATH);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick").doesNotContain("<script>");
        for (var file : List.of("/sign-in.css", "/sign-in.js")) {
            assertThat(browser.open(portal.url() + SignInPage.PATH + file).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void takesNoAnswerFromAnotherSite() {
        browser.open(portal.url() + SignInPage.PATH);
        var forged = browser.post(URI.create(portal.url() + SignInPage.PATH), Map.of("person", "priya-nair"));
        assertThat(forged.uri().getPath()).as("asked again").isEqualTo(SignInPage.PATH);
    }

    @Test
    void knowsNobodyElse() {
        var page = browser.open(portal.url() + SignInPage.PATH);
        assertThat(browser.choose("mallory", page).statusCode()).isEqualTo(400);
    }

    @Test
    void beingSignedInToTheProviderIsNotBeingSignedInToThePortal() {
        var page = browser.open(portal.url() + SignInPage.PATH);
        var arrived = browser.choose("oskar-lindgren", page);
        assertThat(arrived.uri())
                .as("after the round trip through the provider")
                .hasQuery("continue");
        assertThat(arrived.body()).contains("Oskar Lindgren");
    }

    @Test
    void refusesACodeFlowWithoutProofKey() {
        var answer = authorize("response_type=code&client_id=concord-portal&scope=openid&redirect_uri=" + callback());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location ->
                        assertThat(location).contains("error=invalid_request").contains("code_challenge"));
    }

    @Test
    void refusesToSendACodeElsewhere() {
        var answer = authorize("response_type=code&client_id=concord-portal&scope=openid"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&redirect_uri=https://attacker.example/");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    private static String callback() {
        return portal.url() + "/login/oauth2/code/" + LocalPortalClient.REGISTRATION;
    }

    private HttpResponse<String> authorize(String query) {
        return Browser.sendOnce(HttpRequest.newBuilder(URI.create(portal.url() + "/oauth2/authorize?" + query))
                .header("Accept", "text/html")
                .GET());
    }

    @Test
    void givesADemoPersonATokenForTheApi() throws ParseException {
        var claims = SignedJWT.parse(tokenOf("daniel-okafor")).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(portal.url());
        assertThat(claims.getSubject()).isEqualTo(DemoPeople.DANIEL.userId());
        assertThat(claims.getAudience()).containsExactly(LocalIssuer.API_AUDIENCE);
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("daniel-okafor");
        assertThat(claims.getStringClaim("name")).isEqualTo("Daniel Okafor");
        assertThat(claims.getStringListClaim("groups")).containsExactly(DemoPeople.AUDITORS);
        assertThat(claims.getStringListClaim("scope")).containsExactly(LocalIssuer.API_SCOPE);
    }

    @Test
    void givesNoTokenForAWrongSecret() {
        assertThat(askForToken("ines-duarte", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void givesThePortalItselfNoTokenForTheApi() {
        var secret = new LocalIssuer("", dev.concord.local.LocalSecrets.in(home.resolve("secrets"))).portalSecret();
        assertThat(askForToken(LocalIssuer.PORTAL, secret).body()).contains("unauthorized_client");
    }

    @Test
    void honoursATokenAfterARestart(@TempDir Path ownHome) {
        String token;
        int port;
        try (var before = SmallPortal.start(ownHome)) {
            port = before.port();
            token = tokenOf("ines-duarte", before);
        }
        try (var after = SmallPortal.start(ownHome, port)) {
            var decoder =
                    NimbusJwtDecoder.withJwkSetUri(after.url() + "/oauth2/jwks").build();
            assertThat(decoder.decode(token).getSubject()).isEqualTo(DemoPeople.INES.userId());
        }
    }

    private static String tokenOf(String person) {
        return tokenOf(person, portal);
    }

    private static String tokenOf(String person, SmallPortal portal) {
        var answer = askForToken(person, LocalClients.DEMO_SECRET, portal);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> askForToken(String client, String secret) {
        return askForToken(client, secret, portal);
    }

    private static HttpResponse<String> askForToken(String client, String secret, SmallPortal portal) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Browser.sendOnce(HttpRequest.newBuilder(URI.create(portal.url() + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Browser.form(Map.of("grant_type", "client_credentials", "scope", LocalIssuer.API_SCOPE)))));
    }
}
