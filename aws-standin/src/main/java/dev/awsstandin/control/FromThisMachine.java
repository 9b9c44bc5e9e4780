package dev.awsstandin.control;

import dev.awsstandin.wire.http.WireRequest;
import java.util.regex.Pattern;

/** Tells requests of local programs from those that a browser makes for a page from elsewhere. */
final class FromThisMachine {

    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    private FromThisMachine() {}

    /** A page names its origin, or reaches loopback under a name of its own. */
    static boolean test(WireRequest request) {
        return request.header("origin").isEmpty()
                && LOOPBACK.matcher(request.header("host").orElse("")).matches();
    }
}
