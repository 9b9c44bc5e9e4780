package dev.awsstandin.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 when the connection was closed without an answer
 * @param headers by lower-case name
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    RawAnswer {
        headers = Map.copyOf(headers);
    }

    static RawAnswer closed() {
        return new RawAnswer(0, Map.of(), "");
    }

    static RawAnswer of(int status, Map<String, String> headers, byte[] body) {
        return new RawAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    String requestId() {
        return header("x-amzn-requestid");
    }

    boolean isError() {
        return status >= 400;
    }
}
