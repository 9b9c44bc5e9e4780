package dev.awsstandin.datazone.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.model.ServiceModel;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DomainStatus;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;
import software.amazon.awssdk.services.datazone.model.UserProfileType;
import software.amazon.awssdk.services.datazone.model.UserSearchType;
import software.amazon.awssdk.services.datazone.model.UserType;

class DomainsAndPeopleTest extends InWorld {

    private static final String ANA = "90670b9d-0071-70ff-9f53-6c1f3a1c0a01";

    @Test
    void aNewDomainBecomesAvailableAndListsItself() {
        var domain = setting.admin().getDomain(get -> get.identifier(domain()));

        assertThat(domain.status()).isEqualTo(DomainStatus.AVAILABLE);
        assertThat(domain.arn()).endsWith("domain/" + domain());
        assertThat(setting.admin()
                        .listDomainsPaginator(list -> list.maxResults(1))
                        .items())
                .anyMatch(listed -> listed.id().equals(domain()));
        assertThat(setting.admin()
                        .listDomains(list -> list.status(DomainStatus.DELETED))
                        .items())
                .isEmpty();
    }

    @Test
    void aDomainNeedsAnExecutionRole() {
        assertRefused(
                "ValidationException",
                "execution role",
                () -> setting.admin().createDomain(create -> create.name("x")));
    }

    @Test
    void whoCreatesTheDomainHasAProfileInIt() {
        var profile = setting.admin()
                .getUserProfile(get -> get.domainIdentifier(domain())
                        .userIdentifier("arn:aws:iam::" + World.ACCOUNT + ":user/administrator"));

        assertThat(profile.type()).isEqualTo(UserProfileType.IAM);
        assertThat(profile.status()).isEqualTo(UserProfileStatus.ACTIVATED);
    }

    @Test
    void aRolesSessionsActWithTheRolesProfileFromWhenItHasOne() {
        var stranger = world().role("stranger");
        assertDenied(() -> stranger.client().listProjects(list -> list.domainIdentifier(domain())));

        setting.admin()
                .createUserProfile(create -> create.domainIdentifier(domain()).userIdentifier(stranger.arn()));

        assertThat(stranger.client()
                        .listProjects(list -> list.domainIdentifier(domain()))
                        .items())
                .isEmpty();
    }

    @Test
    void aProfileBelongsToARoleAndNotToASession() {
        var session = "arn:aws:sts::" + World.ACCOUNT + ":assumed-role/some/session";

        assertRefused(
                "ValidationException",
                "regular expression pattern",
                () -> setting.admin()
                        .createUserProfile(
                                create -> create.domainIdentifier(domain()).userIdentifier(session)));
    }

    @Test
    void lettingAPrincipalInAgainGivesTheSameProfile() {
        var role = setting.actor("again");

        var again = setting.admin()
                .createUserProfile(create -> create.domainIdentifier(domain())
                        .userIdentifier(role.arn())
                        .userType(UserType.IAM_ROLE));

        assertThat(again.id()).isEqualTo(setting.userId(role));
        assertThat(again.details().iam().arn()).isEqualTo(role.arn());
    }

    @Test
    void aPersonOfTheDirectoryIsLetInById() {
        world().standin().identityCenter().add(ANA, "ana", "Ana", "Ruiz", "ana@example.com");

        var profile = setting.admin()
                .createUserProfile(create ->
                        create.domainIdentifier(domain()).userIdentifier(ANA).userType(UserType.SSO_USER));

        assertThat(profile.type()).isEqualTo(UserProfileType.SSO);
        assertThat(profile.status()).isEqualTo(UserProfileStatus.ASSIGNED);
        assertThat(profile.details().sso().username()).isEqualTo("ana");
        assertThat(profile.details().sso().lastName()).isEqualTo("Ruiz");
        assertThat(setting.admin()
                        .getUserProfile(get -> get.domainIdentifier(domain()).userIdentifier(ANA))
                        .id())
                .isEqualTo(profile.id());
        assertThat(setting.admin()
                        .getUserProfile(get -> get.domainIdentifier(domain()).userIdentifier(profile.id()))
                        .details()
                        .sso()
                        .firstName())
                .isEqualTo("Ana");
    }

    @Test
    void nobodyOutsideTheDirectoryIsLetIn() {
        assertRefused(
                "ResourceNotFoundException",
                "does not exist",
                () -> setting.admin()
                        .createUserProfile(create -> create.domainIdentifier(domain())
                                .userIdentifier("00000000-0000-0000-0000-000000000000")
                                .userType(UserType.SSO_USER)));
        assertRefused(
                "ResourceNotFoundException",
                "does not exist",
                () -> setting.admin()
                        .getUserProfile(get -> get.domainIdentifier(domain()).userIdentifier("nobody")));
    }

    @Test
    void profilesAreFoundByKindAndText() {
        world().standin().identityCenter().add(ANA, "ana", "Ana", "Ruiz", "ana@example.com");
        var role = setting.actor("found");

        assertThat(setting.admin()
                        .searchUserProfiles(search -> search.domainIdentifier(domain())
                                .userType(UserSearchType.DATAZONE_IAM_USER)
                                .searchText("found"))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.details().iam().arn()).isEqualTo(role.arn()));
        assertThat(setting.admin()
                        .searchUserProfiles(search -> search.domainIdentifier(domain())
                                .userType(UserSearchType.SSO_USER)
                                .searchText("ruiz"))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.status()).isEqualTo(UserProfileStatus.NOT_ASSIGNED));
        assertThat(setting.admin()
                        .searchUserProfiles(
                                search -> search.domainIdentifier(domain()).userType(UserSearchType.DATAZONE_SSO_USER))
                        .items())
                .isEmpty();
        assertThat(setting.admin()
                        .searchUserProfilesPaginator(search -> search.domainIdentifier(domain())
                                .userType(UserSearchType.DATAZONE_USER)
                                .maxResults(1))
                        .items())
                .hasSize(2);
    }

    @Test
    void everyModelledOperationIsOfferedAndNoOther() {
        assertThat(world().standin().registry().all().stream()
                        .filter(operation -> operation.service().equals("datazone"))
                        .map(operation -> operation.name()))
                .containsExactlyInAnyOrderElementsOf(
                        ServiceModel.load("datazone").operations().keySet());
    }

    @Test
    void nothingIsPermittedInADomainThatDoesNotExist() {
        assertDenied(() -> setting.admin().listProjects(list -> list.domainIdentifier("dzd_nowhere")));
        assertRefused(
                "ResourceNotFoundException",
                "dzd_nowhere",
                () -> setting.admin().getDomain(get -> get.identifier("dzd_nowhere")));
    }
}
