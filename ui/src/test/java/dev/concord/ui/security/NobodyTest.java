package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import dev.concord.ui.PortalTest;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What somebody gets who never signed in: the way to sign in, or nothing; and never a session. */
class NobodyTest extends PortalTest {
    private static final Set<String> OPEN =
            Set.of("/sign-in", "/session-ended", "/api/v1/openapi", "/api/v1/openapi.yaml");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    ServletContext servlets;

    @Autowired
    JdbcClient db;

    /** The controllers', and the actuator's. */
    @Test
    void getsNothingFromAnyMappedPath() {
        var paths = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !OPEN.contains(path) && !path.startsWith("/actuator/health"))
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(10);
        paths.forEach(path -> Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                .forEach(method -> assertNothing(method, path.replaceAll("\\{[^}]+}", "some"))));
    }

    @Test
    void getsNothingFromAnyPage() {
        var pages = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(page -> Stream.concat(Stream.of(page), page.getRouteAliases().stream()))
                .map(RouteBaseData::getTemplate)
                .toList();
        assertThat(pages).hasSizeGreaterThan(3);
        pages.forEach(page -> assertNothing("GET", "/" + page.replaceAll(":\\w+", "some")));
    }

    /** The page that says so has the browser forget a session that is over. */
    @Test
    void makesNoSessionAtWhatIsOpen() {
        var paths = Stream.of(OpenPaths.FILES, OpenPaths.PAGES, new String[] {"/actuator/health", "/api/v1/openapi"})
                .flatMap(Stream::of)
                .map(path -> path.replace("**", "some"));
        paths.forEach(path -> Stream.of("GET", "POST", "PUT", "DELETE", "PATCH")
                .forEach(method -> assertThat(
                                send(method, path, "text/html").headers().allValues("Set-Cookie"))
                        .as("%s %s", method, path)
                        .allMatch(cookie -> cookie.contains("Max-Age=0"))));
    }

    @Test
    void getsNothingFromAnyServlet() {
        var paths = servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .map(pattern -> pattern.replace("*", "some").replaceFirst("^(?!/)", "/"))
                .toList();
        assertThat(paths).isNotEmpty();
        paths.forEach(path ->
                Stream.of("GET", "POST", "PUT", "DELETE", "PATCH").forEach(method -> assertNothing(method, path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/oauth2/code/concord",
                "/login/oauth2/code/concord?code=some&state=some",
                "/login/oauth2/code/concord?error=some&state=some",
                "/login/oauth2/code/unknown?code=some&state=some",
                "/logout/connect/back-channel/concord",
                "/logout/connect/back-channel/unknown",
                "/?v-r=init&location=audit",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0",
                "/?v-r=push&v-uiId=0",
                "/?v-r=browserDetails",
                "/?v-r=webcomponent-bootstrap",
                "/?v-r=unknown",
                "/audit?v-r=init&location=audit",
                "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x",
                "/VAADIN/dynamic/resource/0/x/y",
                "/VAADIN/@id/x",
                "/connect/x",
                "/HILLA/push",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/logout",
                "/error",
                "/h2-console",
                "/swagger-ui/index.html",
                "/api",
                "/api/v1",
                "/api/v1/../v1/memberships",
                "/api//v1/memberships",
                "/API/v1/memberships",
                "/styles/../queue",
                "/icons/..;/queue",
                "/queue;x=/icons/search.svg",
                "/%71ueue",
                "/queue/",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/no-such-page"
            })
    void getsNothingElsewhere(String path) {
        Stream.of("GET", "POST", "OPTIONS", "HEAD", "TRACE").forEach(method -> assertNothing(method, path));
    }

    /** Pages that were left open ask for news by the minute, and browsers for a picture; neither tries a door. */
    @Test
    void leavesNoEntryByAPageThatWasLeftOpen() {
        var before = refusals();
        send("GET", "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x", "text/html");
        send("GET", "/favicon.ico", "image/*");
        assertThat(refusals()).isEqualTo(before);
        send("GET", "/VAADIN/dynamic/resource/0/x/y", "application/json");
        assertThat(refusals()).isGreaterThan(before);
    }

    private long refusals() {
        return db.sql("select count(*) from audit_entry where outcome = 'REFUSED'")
                .query(Long.class)
                .single();
    }

    @Test
    void neitherReadsNorWritesByAFormOfAnotherSite() {
        var browser = new TestBrowser(port);
        browser.signIn("ines");
        var posted = browser.send(HttpRequest.newBuilder(URI.create(browser.portal() + "/logout"))
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.noBody()));
        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(browser.isSignedIn()).isTrue();
    }

    private void assertNothing(String method, String path) {
        for (var accept : List.of("text/html", "application/json")) {
            var answer = send(method, path, accept);
            if (!saysThatTheSessionIsOver(answer)) {
                assertThat(answer.statusCode())
                        .as("%s %s: %s", method, path, answer.body())
                        .isIn(302, 400, 401, 403, 404, 405);
            }
            if (answer.statusCode() == 302) {
                assertThat(TestBrowser.location(answer)).as(method + " " + path).startsWith("/sign-in");
            }
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as("session made by " + method + " " + path)
                    .isEmpty();
        }
    }

    /** Vaadin tells its own client where to go, and nothing else. */
    private static boolean saysThatTheSessionIsOver(HttpResponse<String> answer) {
        return answer.body().startsWith("{\"changes\":{},\"resources\":{},\"locales\":{},\"meta\":{\"appError\":")
                && answer.body().contains("\"url\":\"/session-ended\"")
                && answer.body().length() < 300;
    }

    private HttpResponse<String> send(String method, String path, String accept) {
        return new TestBrowser(port)
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", accept)
                        .method(method, BodyPublishers.noBody()));
    }
}
