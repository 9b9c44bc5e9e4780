package dev.awsstandin.wire;

import java.util.Map;

/** An answer as it goes over HTTP. */
public record WireResponse(int status, Map<String, String> headers, Content body) {

    public WireResponse {
        headers = Map.copyOf(headers);
    }
}
