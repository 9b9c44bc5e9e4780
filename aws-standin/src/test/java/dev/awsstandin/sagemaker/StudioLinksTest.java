package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.wire.RawHttp;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

class StudioLinksTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static String domain;

    @BeforeAll
    static void aDomainWithSomebodyInIt() {
        domain = domain("risk", AuthMode.IAM);
        profile(domain, "ines");
    }

    @Test
    void aLinkOpensThePageOfItsUserProfileOnce() {
        var link = link("ines", null);
        assertThat(link.getPath()).startsWith("/_studio/");
        assertThat(link.getPort()).isEqualTo(STANDIN.endpoint().getPort());

        var page = open(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("User profile ines", domain, "risk")
                .contains("This is a stand-in for SageMaker Studio");
        assertThat(open(link).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkExpires() {
        var link = link("ines", 5);
        STANDIN.standin().clock().advance(Duration.ofSeconds(5));
        var page = open(link);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("expired").doesNotContain("ines");
    }

    @Test
    void aMadeUpLinkOpensNothing() {
        assertThat(open(STANDIN.endpoint().resolve("/_studio/auth?token=guess")).statusCode())
                .isEqualTo(403);
        assertThat(open(STANDIN.endpoint().resolve("/_studio/auth")).statusCode())
                .isEqualTo(403);
        assertThat(open(STANDIN.endpoint().resolve("/_studio/" + domain)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLinkOfAUserProfileThatIsGoneOpensNothing() {
        profile(domain, "leaver");
        var link = link("leaver", null);
        STANDIN.sageMaker().deleteUserProfile(delete -> delete.domainId(domain).userProfileName("leaver"));
        assertThatThrownBy(() -> link("leaver", null)).isInstanceOf(ResourceNotFoundException.class);
        assertThat(open(link).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkIsForMinutesAndForIamModeOnly() {
        assertRefused("ExpiresInSeconds", () -> link("ines", 4));
        assertRefused("ExpiresInSeconds", () -> link("ines", 301));
        assertThatThrownBy(() -> link("nobody", null)).isInstanceOf(ResourceNotFoundException.class);

        var sso = domain("fraud", AuthMode.SSO);
        STANDIN.sageMaker()
                .createUserProfile(create -> create.domainId(sso)
                        .userProfileName("ines")
                        .singleSignOnUserIdentifier("UserName")
                        .singleSignOnUserValue("ines"));
        assertRefused(
                "IAM",
                () -> STANDIN.sageMaker()
                        .createPresignedDomainUrl(create -> create.domainId(sso).userProfileName("ines")));
        var url = STANDIN.sageMaker().describeDomain(get -> get.domainId(sso)).url();
        assertThat(open(URI.create(url)).body()).contains("Sign-in for fraud");
    }

    @Test
    void whatAPageShowsIsText() {
        var named = domain("risk", AuthMode.IAM);
        profile(named, "ines");
        var link = URI.create(STANDIN.sageMaker()
                .createPresignedDomainUrl(
                        create -> create.domainId(named).userProfileName("ines").landingUri("app:<b>JupyterLab</b>"))
                .authorizedUrl());
        assertThat(open(link).body()).contains("app:&lt;b&gt;JupyterLab").doesNotContain("<b>");
    }

    private static String domain(String name, AuthMode mode) {
        return STANDIN.sageMaker()
                .createDomain(create -> create.domainName(name).authMode(mode).defaultUserSettings(settings -> {}))
                .domainId();
    }

    private static void profile(String domain, String name) {
        STANDIN.sageMaker().createUserProfile(create -> create.domainId(domain).userProfileName(name));
    }

    private static URI link(String profile, Integer seconds) {
        return URI.create(STANDIN.sageMaker()
                .createPresignedDomainUrl(create ->
                        create.domainId(domain).userProfileName(profile).expiresInSeconds(seconds))
                .authorizedUrl());
    }

    private static HttpResponse<String> open(URI link) {
        var path = link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
        return new RawHttp(STANDIN.endpoint()).send("GET", path, Map.of(), "");
    }

    private static void assertRefused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SageMakerException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
