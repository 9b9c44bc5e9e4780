package dev.concord.local.dev;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has browsers ask for styles and scripts each time: Vaadin lets them keep a copy for an hour. */
@Component
@Profile("local")
@ConditionalOnProperty(FreshStyles.PROPERTY)
class FreshStyles extends OncePerRequestFilter {
    static final String PROPERTY = "concord.local.dev";

    private static final String BUNDLE = "/VAADIN/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, request.getServletPath().startsWith(BUNDLE) ? response : new NotKept(response));
    }

    private static final class NotKept extends HttpServletResponseWrapper {

        NotKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(
                    name, name.equalsIgnoreCase("Cache-Control") && value.startsWith("max-age") ? "no-cache" : value);
        }
    }
}
