package dev.concord.local.signin;

import dev.concord.local.DemoPeople;
import dev.concord.local.DemoPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Asks who somebody wants to be and takes that for an answer. */
@RestController
@Profile("local")
class SignInPage {

    static final String PATH = "/local/sign-in";

    /** Everything from here, nothing inline, in nobody's frame. */
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final ProviderSession session;

    SignInPage(ProviderSession session) {
        this.session = session;
    }

    @GetMapping(value = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(CsrfToken csrf) {
        return new SignInHtml(csrf.getToken(), DemoPeople.withCard()).text();
    }

    @PostMapping(PATH)
    void signIn(@RequestParam String person, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        var chosen = DemoPeople.find(person)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "There is no demo person called " + person));
        request.changeSessionId();
        remember(chosen, request, response);
        response.sendRedirect(whereTo(request, response));
    }

    private void remember(DemoPerson person, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        var choice = FactorGrantedAuthority.withAuthority("FACTOR_CHOICE").build();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.id(), null, List.of(choice)));
        session.context().saveContext(context, request, response);
    }

    private String whereTo(HttpServletRequest request, HttpServletResponse response) {
        var cameFrom = session.cameFrom().getRequest(request, response);
        return cameFrom == null ? "/" : cameFrom.getRedirectUrl();
    }
}
