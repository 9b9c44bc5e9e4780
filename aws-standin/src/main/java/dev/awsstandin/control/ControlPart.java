package dev.awsstandin.control;

import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.util.Optional;

/** Some requests of the control API. */
public interface ControlPart {

    /**
     * The answer; empty when the request is none of its own.
     *
     * @param asked method and path below the root, as in {@code POST faults}
     */
    Optional<WireResponse> answer(String asked, WireRequest request);
}
