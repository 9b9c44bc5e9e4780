package dev.concord.local.deployed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A browser in which one person signs in at Keycloak's own page; it takes the certificate that nobody else trusts. */
final class KeycloakBrowser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 30_000;
    private static final String BACK = "/login/oauth2/code/concord";
    private static final String VERIFIER = "a-verifier-of-these-tests-that-is-as-long-as-it-has-to-be";

    private final Deployment concord;
    private final String login;
    private final String password;
    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    KeycloakBrowser(Deployment concord, String login, String password) {
        this.concord = concord;
        this.login = login;
        this.password = password;
        var program = Optional.ofNullable(System.getenv("CONCORD_CHROMIUM")).orElse("/usr/bin/chromium");
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A window of its own that asked the portal for a place, and got there by way of Keycloak. */
    Page signIn(String path) {
        var page = window();
        page.navigate(concord.url() + path);
        fillIn(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your menu"))
                .waitFor();
        return page;
    }

    /** Those that Keycloak gives for a code of the portal's; the portal lets it go, since it has asked for none. */
    Tokens tokens() throws Exception {
        var page = window();
        page.navigate(concord.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=concord-portal"
                + "&scope=openid&state=any&code_challenge_method=S256&code_challenge=" + challenge()
                + "&redirect_uri=" + URLEncoder.encode(concord.url() + BACK, StandardCharsets.UTF_8));
        var back = page.waitForRequest(request -> request.url().startsWith(concord.url() + BACK), () -> fillIn(page))
                .url();
        page.context().close();
        var answer = KeycloakAdministrator.form(
                concord.http(),
                concord.issuer() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "concord-portal",
                        "client_secret",
                        concord.clientSecret(),
                        "code_verifier",
                        VERIFIER,
                        "redirect_uri",
                        concord.url() + BACK,
                        "code",
                        back.replaceFirst(".*[?&]code=([^&]+).*", "$1")));
        return new Tokens(
                answer.path("access_token").asString(), answer.path("id_token").asString());
    }

    /** What Keycloak gives for a code. */
    record Tokens(String access, String id) {}

    private void fillIn(Page page) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private Page window() {
        var context = browser.newContext(
                new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static String challenge() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
