package dev.awsstandin.wire.http;

import dev.awsstandin.fault.Delivery;
import java.util.Map;

/** An answer as it goes over HTTP, and how much of it arrives. */
public record WireResponse(int status, Map<String, String> headers, Content body, Delivery delivery) {

    public WireResponse {
        headers = Map.copyOf(headers);
    }

    public WireResponse(int status, Map<String, String> headers, Content body) {
        this(status, headers, body, Delivery.WHOLE);
    }

    /** No answer: the connection is reset. */
    public static WireResponse none() {
        return new WireResponse(0, Map.of(), Content.none(), Delivery.NOTHING);
    }

    public WireResponse delivered(Delivery other) {
        return new WireResponse(status, headers, body, other);
    }
}
