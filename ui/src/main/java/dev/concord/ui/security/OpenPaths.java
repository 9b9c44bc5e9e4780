package dev.concord.ui.security;

/** What is shown to whoever asks: the looks of pages, and pages that lead to the sign-in. */
final class OpenPaths {
    static final String[] ALL = {
        "/styles.css",
        "/styles/**",
        "/icons/**",
        "/favicon.svg",
        "/keys.js",
        "/scheme.js",
        "/aura/**",
        SignInStart.PAGE,
        SessionEndedPage.PATH
    };

    private OpenPaths() {}
}
