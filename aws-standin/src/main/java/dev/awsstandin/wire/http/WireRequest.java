package dev.awsstandin.wire.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came over HTTP.
 *
 * @param path before any percent-decoding, without query
 * @param query before any percent-decoding; empty text when there is none
 * @param headers all values by lower-case name
 */
public record WireRequest(String method, String path, String query, Map<String, List<String>> headers, Content body) {

    public WireRequest {
        var lower = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = lower;
    }

    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }
}
