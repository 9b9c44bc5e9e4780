package dev.concord.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import dev.concord.setup.Check;
import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SetUpViewTest extends PortalTest {
    private static final Offer OFFER = new Offer(
            "Make the user profiles of Concord's roles",
            List.of(new OfferedCall(
                    "CreateUserProfile",
                    "Lets the role in",
                    "{\"domainIdentifier\": \"dzd_test\", \"userType\": \"IAM_ROLE\", \"userIdentifier\": \"arn\"}")));

    @Autowired
    FoundSetUp found;

    @BeforeEach
    void nothingChecked() {
        sample.projects();
        found.nothing();
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void showsWhatWasFoundWhatIsExpectedAndTheCure() {
        found.check(Check.DOMAIN_KEY, CheckState.FAILED, "The key is disabled", null);
        found.check(Check.DOMAIN_AVAILABLE, CheckState.PASSED, "halden-bank, AVAILABLE", null);

        navigate(SetUpView.class);

        assertThat(row(Check.DOMAIN_KEY))
                .contains(Check.DOMAIN_KEY.why(), "The key is disabled", "That it is there", "Make it", "Failed");
        assertThat(row(Check.DOMAIN_AVAILABLE))
                .contains("halden-bank, AVAILABLE", "Passed")
                .doesNotContain("Make it");
        assertThat(page()).contains("1 failed", "1 passed", "18 unknown");
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void whatWasNeverCheckedIsUnknown() {
        navigate(SetUpView.class);

        assertThat(page()).contains("Not checked yet").doesNotContain("Passed");
        assertThat(row(Check.EVENT_RULE)).contains("Unknown");
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void showsExactlyWhatAwsWillBeToldBeforeItIs() {
        found.check(Check.ROLE_PROFILES, CheckState.FAILED, "No profile", OFFER);
        navigate(SetUpView.class);

        test(find(Button.class).withText(OFFER.title()).single()).click();

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("CreateUserProfile");
        assertThat(find(Pre.class).single().getText())
                .isEqualTo(OFFER.calls().getFirst().input());
        assertThat(row(Check.ROLE_PROFILES)).doesNotContain("AWS is being told");

        test(find(Button.class).withText("Make this call").single()).click();

        assertThat(row(Check.ROLE_PROFILES)).contains("AWS is being told");
        assertThat(find(Button.class).withText(OFFER.title()).exists()).isFalse();
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void anOfferThatChangedMeanwhileIsNotTaken() {
        found.check(Check.ROLE_PROFILES, CheckState.FAILED, "No profile", OFFER);
        navigate(SetUpView.class);
        test(find(Button.class).withText(OFFER.title()).single()).click();
        found.check(Check.ROLE_PROFILES, CheckState.PASSED, "Both are there", null);

        test(find(Button.class).withText("Make this call").single()).click();

        assertThat(found.acts()).isZero();
    }

    @Test
    @SignedIn(value = "priya", groups = "concord-admins")
    void anOfferOfManyCallsDrawsWhatAwsIsToldOnceItIsOpened() {
        var many = new Offer(
                "Give 200 roles their policy",
                IntStream.range(0, 200)
                        .mapToObj(role -> new OfferedCall(
                                "PutRolePolicy",
                                "Writes it into role " + role,
                                "{\"roleName\": \"role-%d\"}".formatted(role)))
                        .toList());
        found.check(Check.PROJECT_ROLES, CheckState.FAILED, "They lack something", many);
        navigate(SetUpView.class);
        test(find(Button.class).withText(many.title()).single()).click();
        assertThat(told()).isZero();

        find(Details.class).all().stream()
                .filter(details -> details.getSummaryText().endsWith("role 7"))
                .forEach(details -> details.setOpened(true));

        assertThat(told()).isEqualTo(1);
        assertThat(find(Button.class).withText("Make these 200 calls").exists()).isTrue();
    }

    private long told() {
        return find(Pre.class).all().stream()
                .filter(shown -> shown.getText().contains("roleName"))
                .count();
    }

    @Test
    @SignedIn(value = "daniel", groups = "concord-auditors")
    void auditorsReadWithoutButtons() {
        found.check(Check.ROLE_PROFILES, CheckState.FAILED, "No profile", OFFER);

        navigate(SetUpView.class);

        assertThat(row(Check.ROLE_PROFILES)).contains("No profile");
        assertThat(find(Button.class).withText(OFFER.title()).exists()).isFalse();
        assertThat(find(Button.class).withText("Check now").exists()).isFalse();
    }

    @Test
    @SignedIn("ines")
    void othersAreToldWhoCanOpenIt() {
        open("set-up");

        assertThat(page()).contains("This page is not for you", "Auditors and ML admins can open it");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String row(Check check) {
        return find(CheckRow.class)
                .withId("check-" + check.id())
                .single()
                .getElement()
                .getTextRecursively();
    }
}
