package dev.awsstandin.studio;

import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small page of plain text. */
final class StudioPage {

    private StudioPage() {}

    /** Empty paragraphs are left out. */
    static WireResponse of(int status, String title, String... paragraphs) {
        var body = Stream.of(paragraphs)
                .filter(text -> !text.isEmpty())
                .map(text -> "<p>" + escaped(text) + "</p>")
                .collect(Collectors.joining("\n"));
        return new WireResponse(
                status,
                Map.of(
                        "content-type", "text/html; charset=utf-8",
                        "cache-control", "no-store",
                        "referrer-policy", "no-referrer",
                        "x-content-type-options", "nosniff",
                        "content-security-policy",
                                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
                Content.of(page(escaped(title), body).getBytes(StandardCharsets.UTF_8)));
    }

    private static String page(String title, String body) {
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%1$s</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style></head>
            <body><main><h1>%1$s</h1>
            %2$s
            <p>This is a stand-in for SageMaker Studio, made for tests and for trying things out.</p></main></body>
            </html>
            """.formatted(title, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
