package dev.concord.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Straight on to the only OpenID provider, or a choice between several. */
@RestController
class SignInChooser {
    private final ClientRegistrationRepository providers;

    SignInChooser(ClientRegistrationRepository providers) {
        this.providers = providers;
    }

    @GetMapping(SignInStart.PAGE)
    ResponseEntity<String> choose(HttpServletRequest request) {
        var back = WayBack.givenIn(request);
        var ways = known().stream().map(provider -> way(provider, back)).toList();
        if (ways.size() == 1) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(ways.getFirst().address()))
                    .build();
        }
        var page = new PlainPage("Sign in to Concord", "Choose where you have an account.", ways);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.text());
    }

    private static PlainPage.Way way(ClientRegistration provider, WayBack back) {
        var address = SignInStart.AT_PROVIDER + "/" + provider.getRegistrationId();
        return new PlainPage.Way(
                "Sign in with " + provider.getClientName(), back.equals(WayBack.HOME) ? address : back.added(address));
    }

    private List<ClientRegistration> known() {
        if (providers instanceof Iterable<?> all) {
            return StreamSupport.stream(all.spliterator(), false)
                    .map(ClientRegistration.class::cast)
                    .filter(provider ->
                            provider.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE))
                    .toList();
        }
        throw new IllegalStateException("The OpenID providers cannot be listed");
    }
}
