package dev.concord.ui.security;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Requests that Vaadin's client makes, apart from those that a person makes by opening an address. */
final class VaadinRequests {
    private VaadinRequests() {}

    /** Empty for an ordinary request. */
    static String kind(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER))
                .orElse("");
    }

    /** The line over which a page hears of news, as a socket or not. */
    static boolean isPush(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/VAADIN/push")
                || kind(request).equals(ApplicationConstants.REQUEST_TYPE_PUSH);
    }

    /** An address that a person opened, and can be led elsewhere from. */
    static boolean isPage(HttpServletRequest request) {
        var accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getMethod().equals("GET") && kind(request).isEmpty() && accepted.contains("text/html");
    }
}
