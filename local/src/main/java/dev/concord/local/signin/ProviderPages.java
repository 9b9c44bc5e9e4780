package dev.concord.local.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What everybody may see of the provider: the sign-in page with its files, and what went wrong at an endpoint. */
final class ProviderPages implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            var failed = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            return isPage(failed) || failed.startsWith("/oauth2/authorize");
        }
        return isPage(request.getRequestURI());
    }

    private static boolean isPage(String path) {
        return path.equals(SignInPage.PATH)
                || path.startsWith(SignInPage.PATH + "/")
                || path.startsWith("/aura/fonts/");
    }
}
