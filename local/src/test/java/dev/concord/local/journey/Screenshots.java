package dev.concord.local.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures of what a person saw, light and dark, for people to look at: in target/screenshots. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String SCHEME = "scheme => { document.documentElement.setAttribute('theme', scheme);"
            + " document.documentElement.style.colorScheme = scheme; }";

    private Screenshots() {}

    static void take(Page page, String name) {
        for (var scheme : new String[] {"dark", "light"}) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
            page.evaluate(SCHEME, scheme);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + "-" + scheme + ".png"))
                    .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        }
    }
}
