package dev.concord.ui.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a person was going: an address inside the portal, never one of another site. */
record WayBack(String path) {
    static final String PARAMETER = "back";
    static final WayBack HOME = new WayBack("/");
    private static final int LONGEST = 2000;

    WayBack {
        if (!isInside(path)) {
            throw new IllegalArgumentException("This leads out of the portal");
        }
    }

    /** The page that the request asks for, also where an error page stands in its place. */
    static WayBack to(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        return orHome(path + (query == null ? "" : "?" + query));
    }

    /** What an earlier request gave along; home for anything that is not inside. */
    static WayBack givenIn(HttpServletRequest request) {
        return orHome(request.getParameter(PARAMETER));
    }

    /** The page whose script or link led here. */
    static WayBack cameFrom(HttpServletRequest request) {
        try {
            var referrer =
                    new URI(Optional.ofNullable(request.getHeader("Referer")).orElse("/"));
            if (referrer.getHost() != null && !referrer.getHost().equals(request.getServerName())) {
                return HOME;
            }
            return orHome(referrer.getRawPath() + (referrer.getRawQuery() == null ? "" : "?" + referrer.getRawQuery()));
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    String added(String address) {
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + "="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static WayBack orHome(@Nullable String path) {
        return path != null && isInside(path) ? new WayBack(path) : HOME;
    }

    /** Browsers take a backslash for a slash and skip control characters, so neither may come. */
    private static boolean isInside(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
