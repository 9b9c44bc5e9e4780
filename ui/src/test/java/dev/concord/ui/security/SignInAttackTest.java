package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.Slice;
import dev.concord.ui.People;
import dev.concord.ui.PortalTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SignInAttackTest extends PortalTest {
    @LocalServerPort
    int port;

    @Autowired
    AuditTrail trail;

    private TestBrowser browser;

    @BeforeEach
    void browser() {
        browser = new TestBrowser(port);
    }

    @Test
    void signsInWithProofKeyAndLeadsBackUnderANewSessionId() {
        var shown = browser.open("/subscriptions?project=x");
        assertThat(TestBrowser.location(shown)).isEqualTo("/sign-in?back=%2Fsubscriptions%3Fproject%3Dx");
        assertThat(browser.session()).isEmpty();
        assertThat(TestBrowser.location(browser.open("/sign-in?back=%2Fqueue")))
                .isEqualTo("/oauth2/authorization/concord?back=%2Fqueue");

        var begun = browser.begin("%2Fsubscriptions%3Fproject%3Dx");
        assertThat(begun.asked())
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "nonce", "state");
        var before = browser.session();
        var arrived =
                browser.arrive(begun.code(begun.honest("ines")), begun.state().replace("=", "%3D"));

        assertThat(TestBrowser.location(arrived)).isEqualTo("/subscriptions?project=x");
        assertThat(browser.session()).isPresent().isNotEqualTo(before);
        assertThat(arrived.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(browser.isSignedIn()).isTrue();
    }

    static Stream<IdTokens.Forgery> forgeries() {
        return IdTokens.forgeries();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void takesNoForgedIdToken(IdTokens.Forgery forgery) {
        var begun = browser.begin("/");
        var claims = IdTokens.claims(
                "ines", IdTokens.CLIENT, Map.of("nonce", begun.asked().get("nonce")));
        assertRefused(browser.arrive(
                begun.code(forgery.made().apply(claims)), begun.state().replace("=", "%3D")));
    }

    @Test
    void takesNoIdTokenOfAnotherSignIn() {
        var begun = browser.begin("/");
        var other = IdTokens.good(IdTokens.claims("ines", IdTokens.CLIENT, Map.of("nonce", "another")));
        assertRefused(browser.arrive(begun.code(other), begun.state().replace("=", "%3D")));
    }

    /** Nothing ties it to the sign-in that this browser began. */
    @Test
    void takesNoIdTokenWithoutANonce() {
        var begun = browser.begin("/");
        var without = IdTokens.good(IdTokens.claims("ines", IdTokens.CLIENT, Map.of()));
        assertRefused(browser.arrive(begun.code(without), begun.state().replace("=", "%3D")));
    }

    @Test
    void takesNoIdTokenAgainForTheNextSignIn() {
        var first = browser.begin("/");
        var token = first.honest("ines");
        assertThat(browser.arrive(first.code(token), first.state().replace("=", "%3D"))
                        .statusCode())
                .isEqualTo(302);
        var thief = new TestBrowser(port);
        var next = thief.begin("/");
        assertThat(thief.arrive(next.code(token), next.state().replace("=", "%3D"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void takesNoPersonWhomTheIdentityCenterCannotKnow() {
        var begun = browser.begin("/");
        var nobody = IdTokens.good(IdTokens.claims(
                "with a space", IdTokens.CLIENT, Map.of("nonce", begun.asked().get("nonce"))));
        assertThat(browser.arrive(begun.code(nobody), begun.state().replace("=", "%3D"))
                        .body())
                .contains("no id that Concord knows people by");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void takesNoAnswerWithoutOrWithAWrongState() {
        var begun = browser.begin("/");
        assertRefused(browser.arrive(begun.code(begun.honest("ines")), "wrong"));
        begun = browser.begin("/");
        assertRefused(browser.open("/login/oauth2/code/concord?code=" + begun.code(begun.honest("ines"))));
    }

    @Test
    void takesNoAnswerThatAnotherBrowserWasGiven() {
        var attacker = new TestBrowser(port);
        var begun = attacker.begin("/");
        var code = begun.code(begun.honest("oskar"));

        assertRefused(browser.arrive(code, begun.state().replace("=", "%3D")));
        browser.begin("/");
        assertRefused(browser.arrive(code, begun.state().replace("=", "%3D")));
    }

    @Test
    void takesNoStolenCodeForAnOwnSignIn() {
        var victim = browser.begin("/");
        var stolen = victim.code(victim.honest("ines"));
        var attacker = new TestBrowser(port);
        var own = attacker.begin("/");

        assertThat(attacker.arrive(stolen, own.state().replace("=", "%3D")).statusCode())
                .isEqualTo(401);
        assertThat(attacker.isSignedIn()).isFalse();
    }

    @Test
    void takesAnAnswerOnce() {
        var begun = browser.begin("/");
        var code = begun.code(begun.honest("ines"));
        var state = begun.state().replace("=", "%3D");
        assertThat(browser.arrive(code, state).statusCode()).isEqualTo(302);

        assertThat(browser.arrive(code, state).statusCode()).isEqualTo(401);
        assertThat(new TestBrowser(port).arrive(code, state).statusCode()).isEqualTo(401);
    }

    @Test
    void saysWhatWentWrongWithoutTryingAgainForEver() {
        var begun = browser.begin("/");
        var answer = browser.open("/login/oauth2/code/concord?error=access_denied&error_description=%3Cscript%3E&state="
                + begun.state().replace("=", "%3D"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("You could not be signed in").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "%2F%09%2Fevil.example",
                "javascript%3Aalert(1)",
                "%2F%0d%0aLocation%3A%20https%3A%2F%2Fevil.example"
            })
    void leadsNobodyOutOfThePortal(String back) {
        assertThat(TestBrowser.location(browser.open("/sign-in?back=" + back))).doesNotContain("evil", "javascript");
        assertThat(browser.open("/session-ended?back=" + back).body()).doesNotContain("evil", "javascript");
        var begun = browser.begin(back);
        var arrived =
                browser.arrive(begun.code(begun.honest("ines")), begun.state().replace("=", "%3D"));
        assertThat(TestBrowser.location(arrived)).isEqualTo("/");
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("You could not be signed in").doesNotContain("eyJ");
        assertThat(browser.isSignedIn()).isFalse();
        var latest = refusals().getFirst();
        assertThat(latest.actor()).isEqualTo("nobody");
        assertThat(latest.reason())
                .startsWith("Not signed in by the provider's answer")
                .doesNotContain("eyJ");
    }

    private List<AuditEntry> refusals() {
        return People.as(
                        "daniel",
                        () -> trail.entries("sign-in", Slice.first(10)).items(),
                        "concord-auditors")
                .stream()
                .filter(entry -> entry.outcome() == AuditEntry.Outcome.REFUSED)
                .toList();
    }
}
