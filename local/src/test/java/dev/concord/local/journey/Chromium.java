package dev.concord.local.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.concord.local.DemoPerson;
import dev.concord.local.JourneyConcord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser in which several people are signed in side by side. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MILLIS = 30_000;

    private final String url;
    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    Chromium(JourneyConcord concord) {
        this(concord.url());
    }

    /** For another Concord than the one that all journeys share. */
    Chromium(String url) {
        this(url, QUIET);
    }

    /** One that comes to the Concord that all share by another port. */
    Chromium(JourneyConcord concord, int way) {
        this(concord.url(), with("--host-resolver-rules=MAP localhost:* 127.0.0.1:" + way));
    }

    private Chromium(String url, List<String> arguments) {
        this.url = url;
        var program = Optional.ofNullable(System.getenv("CONCORD_CHROMIUM")).orElse("/usr/bin/chromium");
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(arguments));
    }

    /** A window of the person's own, on the page that opens after sign-in. */
    Page signIn(DemoPerson person) {
        var page = window();
        page.navigate(url);
        page.locator("button", new Page.LocatorOptions().setHasText(person.name()))
                .click();
        page.getByLabel("Search the catalog").waitFor();
        return page;
    }

    /** A window in which nobody is signed in. */
    Page window() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static List<String> with(String more) {
        return Stream.concat(QUIET.stream(), Stream.of(more)).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
