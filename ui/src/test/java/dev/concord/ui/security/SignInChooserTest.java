package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

class SignInChooserTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");

    @Test
    void goesStraightOnToTheOnlyProvider() {
        request.setParameter("back", "/queue");
        var answer = chooser(provider("bank", "The bank")).choose(request);
        assertThat(answer.getHeaders().getLocation()).hasToString("/oauth2/authorization/bank?back=%2Fqueue");
    }

    @Test
    void letsChooseBetweenSeveral() {
        request.setParameter("back", "/queue");
        var answer = chooser(provider("bank", "The <b>bank</b>"), provider("group", "The group"))
                .choose(request);
        assertThat(answer.getBody())
                .contains("Sign in with The &lt;b&gt;bank&lt;/b&gt;", "Sign in with The group")
                .contains("/oauth2/authorization/bank?back=%2Fqueue", "/oauth2/authorization/group?back=%2Fqueue");
    }

    private static SignInChooser chooser(ClientRegistration... providers) {
        return new SignInChooser(new InMemoryClientRegistrationRepository(providers));
    }

    private static ClientRegistration provider(String id, String name) {
        return ClientRegistration.withRegistrationId(id)
                .clientId(id)
                .clientName(name)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .authorizationUri("https://issuer.test/authorize")
                .tokenUri("https://issuer.test/token")
                .build();
    }
}
