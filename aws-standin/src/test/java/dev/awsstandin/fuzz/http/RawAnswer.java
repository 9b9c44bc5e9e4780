package dev.awsstandin.fuzz.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection was closed without an answer
 * @param headers by lower-case name
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    public RawAnswer {
        headers = Map.copyOf(headers);
    }

    public static RawAnswer closed() {
        return new RawAnswer(0, Map.of(), "");
    }

    static RawAnswer of(int status, Map<String, String> headers, byte[] body) {
        return new RawAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    public String requestId() {
        return header("x-amzn-requestid");
    }

    public boolean isError() {
        return status >= 400;
    }
}
