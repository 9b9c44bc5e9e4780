package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.HttpText;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils path, query or method. */
final class TargetMutation {

    private static final List<String> SEGMENTS = List.of(
            "",
            ".",
            "..",
            "%2e%2e",
            "%zz",
            "%",
            "%2",
            "%00",
            "%c3%28",
            "%ed%a0%80",
            "%2F%2F",
            "arn%3Aaws%3Aiam%3A%3A447120983316%3Arole%2Fx%2Fy",
            "a;b=c",
            "a+b",
            "\u00fc",
            "\u00c3\u00bc",
            "*",
            "{identifier}",
            "\"",
            "|",
            "\\",
            "x".repeat(2_000),
            "x".repeat(40_000),
            "%41".repeat(700));
    private static final List<String> PARAMETERS = List.of(
            "",
            "&",
            "=",
            "maxResults=abc",
            "maxResults=-1",
            "maxResults=99999999999",
            "maxResults=1e400",
            "maxResults=%00",
            "nextToken=abc",
            "nextToken=%00",
            "nextToken=" + "A".repeat(3_000),
            "clientToken=a",
            "eventTimestamp=never",
            "eventTimestamp=1e300",
            "eventTimestamp=-99999999999999",
            "eventTimestamp=%2B999999999-01-01T00:00:00Z",
            "timestampAfter=99999999999999999",
            "revision=%zz",
            "Version=2010-05-08&Action=ListRoles",
            "Version=2011-06-15&Action=GetCallerIdentity",
            "Version=&Action=",
            "X-Amz-Signature=abc&X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "\u00fc=%C3%BC",
            "a=b".repeat(500));
    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G\u00cbT");

    private final RandomGenerator random;

    TargetMutation(RandomGenerator random) {
        this.random = random;
    }

    HttpText spoil(HttpText request) {
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> request.target(path(request) + (request.query().isEmpty() ? "" : "?" + request.query()));
            case 3, 4, 5 ->
                request.target(request.target() + (request.query().isEmpty() ? "?" : "&") + any(PARAMETERS));
            default -> request.method(any(METHODS));
        };
    }

    private String path(HttpText request) {
        var segments = new ArrayList<>(List.of(request.path().substring(1).split("/", -1)));
        var at = random.nextInt(segments.size());
        switch (random.nextInt(5)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, any(SEGMENTS));
            case 2 -> segments.set(at, segments.get(at) + any(SEGMENTS));
            case 3 -> segments.add(any(SEGMENTS));
            default -> segments.set(at, any(SEGMENTS));
        }
        return "/" + String.join("/", segments);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
