package dev.awsstandin.wire.sigv4;

import dev.awsstandin.wire.http.WireRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text form of a request that gets signed. */
final class CanonicalRequest {

    private final WireRequest request;
    private final List<String> signedHeaders;

    CanonicalRequest(WireRequest request, List<String> signedHeaders) {
        this.request = request;
        this.signedHeaders = signedHeaders;
    }

    /** @param payloadHash hex SHA-256 of the body */
    String text(String payloadHash) {
        return String.join(
                "\n", request.method(), path(), query(), headers(), String.join(";", signedHeaders), payloadHash);
    }

    /** All services but S3 encode the path, as it is on the wire, once more, after dot segments are resolved. */
    private String path() {
        var segments = new ArrayList<String>();
        for (var segment : request.path().split("/", -1)) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
                segments.add(PercentEncoding.encode(segment));
            }
        }
        var path = "/" + String.join("/", segments);
        return request.path().endsWith("/") && path.length() > 1 ? path + "/" : path;
    }

    private String query() {
        return PercentEncoding.parameters(request.query()).stream()
                .map(parameter -> Map.entry(
                        PercentEncoding.encode(parameter.getKey()), PercentEncoding.encode(parameter.getValue())))
                .sorted(Comparator.comparing((Map.Entry<String, String> parameter) -> parameter.getKey())
                        .thenComparing(Map.Entry::getValue))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    private String headers() {
        return signedHeaders.stream()
                .map(name -> name + ":" + value(name) + "\n")
                .collect(Collectors.joining());
    }

    private String value(String name) {
        return request.headers().getOrDefault(name, List.of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }
}
