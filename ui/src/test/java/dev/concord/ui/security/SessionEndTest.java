package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.concord.identity.BrowserSession;
import dev.concord.identity.SignOuts;
import dev.concord.ui.People;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SmallProvider;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionEndTest extends PortalTest {
    private static final Instant NINE = Instant.parse("2026-11-09T09:00:00Z");
    /** A notice need not end, and names a person or a session. */
    private static final Set<String> NEEDED_BY_OTHERS = Set.of("expired", "without exp", "without sub");

    private static final SessionSettings SETTINGS = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(10));

    @LocalServerPort
    int port;

    @Autowired
    SignOuts signOuts;

    @ParameterizedTest
    @CsvSource({"29, 29, ''", "30, 0, IDLE", "599, 590, ''", "600, 599, LONG"})
    void endsWhenIdleOrOld(int now, int lastActive, String why) {
        var session = session(NINE);
        SessionTimes.active(session, NINE.plus(Duration.ofMinutes(lastActive)));
        assertThat(endsAt(now).of(session).map(Enum::name).orElse("")).isEqualTo(why);
    }

    /** A page hears of the end while another request of it ends the session. */
    @Test
    void isOverWhenSomethingElseHasEndedItMeanwhile() {
        var session = session(NINE);
        assertThat(endsAt(1).isOver(session)).isFalse();
        session.invalidate();
        assertThat(endsAt(1).isOver(session)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"heartbeat, false", "push, false", "uidl, true", "'', true"})
    void whatTheBrowserSendsByItselfKeepsNoSessionOpen(String kind, boolean keeps) throws Exception {
        var session = session(NINE);
        var request = new MockHttpServletRequest("POST", "/");
        request.setSession(session);
        request.setParameter("v-r", kind);
        new SessionLimits(endsAt(20), at(20)).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(SessionTimes.active(session).isAfter(NINE)).isEqualTo(keeps);
    }

    @Test
    void theSecondOfTwoRequestsFindsTheSessionEndedAndGoesOnWithoutIt() throws Exception {
        var session = session(NINE);
        var request = new MockHttpServletRequest("GET", "/queue");
        request.setSession(session);
        var limits = new SessionLimits(endsAt(20), endedMeanwhile(session, request));
        var rest = new MockFilterChain();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ines", "", "USER"));
        limits.doFilter(request, new MockHttpServletResponse(), rest);
        assertThat(rest.getRequest()).isSameAs(request);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    /** While the time is asked for, another request ends the session. */
    private static Clock endedMeanwhile(MockHttpSession session, MockHttpServletRequest request) {
        InstantSource time = () -> {
            session.invalidate();
            request.setRequestedSessionIdValid(false);
            return NINE;
        };
        return time.withZone(ZoneOffset.UTC);
    }

    @Test
    void anErrorPageLeadsBackToWhatWasAskedFor() {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setQueryString("request=1");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/queue");
        assertThat(WayBack.to(request).path()).isEqualTo("/queue?request=1");
    }

    @Test
    void saysInWordsWhyItEndedAndLeadsBack() {
        var page = new TestBrowser(port).open("/session-ended?why=idle&back=%2Fqueue%3Frequest%3D1");
        assertThat(page.body()).contains("You were signed out", "30 minutes", "/sign-in?back=%2Fqueue%3Frequest%3D1");
        assertThat(new TestBrowser(port).open("/session-ended?why=long").body()).contains("10 hours at most");
    }

    @Test
    void aBrowserWhoseSessionIsForgottenIsToldSo() {
        var browser = new TestBrowser(port);
        var answer = browser.send(HttpRequest.newBuilder(URI.create(browser.portal() + "/queue"))
                .header("Accept", "text/html")
                .header("Cookie", "concord=0123456789ABCDEF"));
        assertThat(TestBrowser.location(answer)).isEqualTo("/session-ended?back=%2Fqueue");
    }

    @Test
    void signingOutEverywhereEndsEverySessionOfThePersonAndNobodyElses() {
        var person = "p-" + UUID.randomUUID();
        var one = new TestBrowser(port);
        var two = new TestBrowser(port);
        var other = new TestBrowser(port);
        one.signIn(person);
        two.signIn(person);
        other.signIn("oskar");

        People.as(person, () -> {
            signOuts.everywhere();
            return person;
        });

        assertThat(TestBrowser.location(one.open("/queue"))).isEqualTo("/session-ended?why=elsewhere&back=%2Fqueue");
        assertThat(two.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isTrue();
        one.signIn(person);
        assertThat(one.isSignedIn()).isTrue();
    }

    @Test
    void aPageThatVaadinLeadsAwayIsToldWhyAsWell() {
        var person = "p-" + UUID.randomUUID();
        var browser = new TestBrowser(port);
        browser.signIn(person);
        People.as(person, () -> {
            signOuts.everywhere();
            return person;
        });
        browser.send(HttpRequest.newBuilder(URI.create(browser.portal() + "/?v-r=uidl"))
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(browser.open("/session-ended").body()).contains("All your sessions were ended");
        assertThat(browser.open("/session-ended").body())
                .as("said once")
                .contains("idle for 30 minutes, or Concord was started again");
    }

    @Test
    void theProviderEndsASessionFromBehind() {
        var person = "p-" + UUID.randomUUID();
        var browser = new TestBrowser(port);
        browser.signIn(person);
        assertThat(notice(IdTokens.good(logout(person))).statusCode()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void anOldNoticeThatComesAgainEndsNothingNewer() {
        var person = "p-" + UUID.randomUUID();
        var browser = new TestBrowser(port);
        browser.signIn(person);
        assertThat(notice(IdTokens.good(old(logout(person)))).statusCode()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isTrue();
    }

    static java.util.stream.Stream<IdTokens.Forgery> forgeries() {
        return IdTokens.forgeries().filter(forgery -> !NEEDED_BY_OTHERS.contains(forgery.what()));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgedNoticeEndsNothing(IdTokens.Forgery forgery) {
        var person = "p-" + UUID.randomUUID();
        var browser = new TestBrowser(port);
        browser.signIn(person);
        var answer = notice(forgery.made().apply(logout(person)));
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.isSignedIn()).isTrue();
    }

    private static JWTClaimsSet logout(String person) {
        return IdTokens.claims(
                person,
                IdTokens.CLIENT,
                Map.of(
                        "jti",
                        UUID.randomUUID().toString(),
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    private static JWTClaimsSet old(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims)
                .issueTime(Date.from(Instant.now().minusSeconds(60)))
                .build();
    }

    private HttpResponse<String> notice(String token) {
        var browser = new TestBrowser(port);
        return browser.send(
                HttpRequest.newBuilder(URI.create(browser.portal() + "/logout/connect/back-channel/concord"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)));
    }

    private SessionEnd endsAt(int minutes) {
        return new SessionEnd(SETTINGS, signOuts, at(minutes));
    }

    private static Clock at(int minutes) {
        return Clock.fixed(NINE.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
    }

    private static MockHttpSession session(Instant began) {
        var session = new MockHttpSession();
        SessionTimes.begin(
                session,
                new BrowserSession(
                        "never-" + UUID.randomUUID(), SmallProvider.PROVIDER.url(), "s", null, began, began));
        return session;
    }
}
