package dev.concord.local.deployed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is deployed, behind TLS, with a real OpenID provider: all is told to both as compose.yaml does. */
@Tag("keycloak")
class KeycloakTest {
    private static final String LOGIN = "priya-nair";
    private static final String PASSWORD = "a password of Keycloak's";

    private static final double PATIENCE_MILLIS = 30_000;

    private static Deployment concord;
    private static KeycloakBrowser browser;
    private static String priya;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        concord = Deployment.in(folder);
        priya = concord.administrator().makePerson(LOGIN, "Priya Nair", PASSWORD, "concord-admins");
        browser = new KeycloakBrowser(concord, LOGIN, PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        concord.close();
    }

    @Test
    void aPersonSignsInAtKeycloaksPageAndComesBackToTheSamePlace() {
        var page = browser.signIn("/audit");
        assertThat(page).hasURL(concord.url() + "/audit");
        assertThat(page.locator("h1").first()).containsText("Audit trail");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set-up")))
                .isVisible();
        page.context().close();
    }

    @Test
    void aTokenOfKeycloaksUsesTheApiAndAnIdTokenDoesNot() throws Exception {
        var tokens = browser.tokens();
        assertThat(status("/api/v1/memberships", tokens.access())).isEqualTo(200);
        assertThat(status("/api/v1/history", tokens.access())).isEqualTo(200);
        assertThat(status("/api/v1/memberships", tokens.id())).isEqualTo(401);
    }

    @Test
    void whoIsSignedOutAtKeycloakIsSignedOutHere() throws Exception {
        var page = browser.signIn("/audit");
        assertThat(page.locator("h1").first()).containsText("Audit trail");
        concord.administrator().signOut(priya);
        assertThat(page.locator("h1").first()).containsText("You were signed out");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                .click();
        assertThat(page.locator("#username")).isVisible();
        assertThat(page).hasURL(Pattern.compile(Pattern.quote(concord.issuer()) + ".*"));
        page.context().close();
    }

    @Test
    void whoSignsOutHereIsSignedOutAtKeycloak() throws Exception {
        concord.administrator().signOut(priya);
        var page = browser.signIn("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your menu"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();
        assertThat(page.locator("#username")).isVisible();
        assertThat(concord.administrator().sessions(priya)).isZero();
        page.context().close();
    }

    private static int status(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(concord.url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return concord.http()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
