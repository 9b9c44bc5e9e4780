package dev.concord.ui.security;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A page outside the portal's frame: a heading, a sentence, and where to go. Needs no session and no script of its own. */
record PlainPage(String title, String sentence, List<Way> ways) {
    /** A link and what it says. */
    record Way(String words, String address) {}

    String text() {
        return """
                <!doctype html>
                <html lang="en" class="plain">
                <head>
                  <meta charset="utf-8">
                  <title>%1$s · Concord</title>
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <link rel="icon" href="/favicon.svg">
                  <link rel="stylesheet" href="/aura/aura.css">
                  <link rel="stylesheet" href="/styles.css">
                  <script src="/scheme.js"></script>
                </head>
                <body>
                <main class="plain-page">
                  <p class="brand"><img src="/favicon.svg" alt="">Concord</p>
                  <h1>%1$s</h1>
                  <p class="dim">%2$s</p>
                  <nav aria-label="Where to go">%3$s</nav>
                </main>
                </body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(sentence), links());
    }

    private String links() {
        return ways.stream()
                .map(way -> "<a href=\"%s\">%s</a>"
                        .formatted(HtmlUtils.htmlEscape(way.address()), HtmlUtils.htmlEscape(way.words())))
                .collect(Collectors.joining());
    }
}
