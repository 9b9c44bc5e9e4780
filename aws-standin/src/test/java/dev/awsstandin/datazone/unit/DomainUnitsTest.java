package dev.awsstandin.datazone.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;

class DomainUnitsTest extends InWorld {

    @Test
    void aDomainBeginsWithARootUnitOwnedByItsMaker() {
        var root = setting.admin()
                .getDomainUnit(get -> get.domainIdentifier(domain()).identifier(setting.rootUnit()));

        assertThat(root.name()).isEqualTo("Tests");
        assertThat(root.parentDomainUnitId()).isNull();
        assertThat(root.owners())
                .singleElement()
                .satisfies(owner -> assertThat(owner.user().userId()).isEqualTo(root.createdBy()));
    }

    @Test
    void aUnitIsMadeReadChangedAndListedUnderItsParent() {
        var made = setting.admin()
                .createDomainUnit(create -> create.domainIdentifier(domain())
                        .name("Risk")
                        .description("Models of risk")
                        .parentDomainUnitIdentifier(setting.rootUnit()));
        var below = setting.unit("Fraud", made.id());

        assertThat(made.ancestorDomainUnitIds()).containsExactly(setting.rootUnit());
        var changed = setting.admin()
                .updateDomainUnit(update ->
                        update.domainIdentifier(domain()).identifier(made.id()).name("Risk and fraud"));
        assertThat(changed.lastUpdatedBy()).isEqualTo(made.createdBy());
        var read = setting.admin()
                .getDomainUnit(get -> get.domainIdentifier(domain()).identifier(made.id()));
        assertThat(read.name()).isEqualTo("Risk and fraud");
        assertThat(read.description()).isEqualTo("Models of risk");
        assertThat(setting.admin()
                        .listDomainUnitsForParentPaginator(list -> list.domainIdentifier(domain())
                                .parentDomainUnitIdentifier(made.id())
                                .maxResults(1))
                        .items())
                .extracting(unit -> unit.id())
                .containsExactly(below);
    }

    @Test
    void listsGiveTwentyFiveAtATime() {
        for (int i = 0; i < 26; i++) {
            setting.unit("Unit " + i, setting.rootUnit());
        }

        var first = setting.admin()
                .listDomainUnitsForParent(
                        list -> list.domainIdentifier(domain()).parentDomainUnitIdentifier(setting.rootUnit()));

        assertThat(first.items()).hasSize(25);
        assertThat(first.nextToken()).isNotNull();
    }

    @Test
    void namesAreUniqueUnderOneParent() {
        var risk = setting.unit("Risk", setting.rootUnit());
        setting.unit("Risk", risk);

        assertRefused("ConflictException", "already exists", () -> setting.unit("Risk", setting.rootUnit()));
        var other = setting.unit("Other", setting.rootUnit());
        assertRefused(
                "ConflictException",
                "already exists",
                () -> setting.admin()
                        .updateDomainUnit(update -> update.domainIdentifier(domain())
                                .identifier(other)
                                .name("Risk")));
    }

    @Test
    void onlyOwnersOfAUnitOrOfOneAboveManageIt() {
        var owner = setting.actor("owner");
        var stranger = setting.actor("stranger");
        var risk = setting.unit("Risk", setting.rootUnit());
        add(setting.admin(), risk, user(owner));
        var below = unit(owner, "Fraud", risk);

        assertThat(unit(owner, "Cards", below)).isNotEmpty();
        assertDenied(() -> unit(owner, "Elsewhere", setting.rootUnit()));
        assertDenied(() -> unit(stranger, "Mine", risk));
        assertDenied(() -> stranger.client()
                .updateDomainUnit(update ->
                        update.domainIdentifier(domain()).identifier(risk).name("Mine")));
        assertDenied(() -> delete(stranger.client(), below));
        assertDenied(() -> add(stranger.client(), risk, user(stranger)));
        assertDenied(() -> remove(stranger.client(), risk, user(owner)));
    }

    @Test
    void ownersOfAGroupOwnWhatItOwns() {
        var member = setting.actor("member");
        var group = setting.group("stewards", member.arn());
        var risk = setting.unit("Risk", setting.rootUnit());
        add(
                setting.admin(),
                risk,
                OwnerProperties.builder()
                        .group(owner -> owner.groupIdentifier(group))
                        .build());

        assertThat(unit(member, "Fraud", risk)).isNotEmpty();
        assertThat(setting.admin()
                        .listEntityOwners(list -> list.domainIdentifier(domain())
                                .entityType(DataZoneEntityType.DOMAIN_UNIT)
                                .entityIdentifier(risk))
                        .owners())
                .anySatisfy(owner -> assertThat(owner.group()).isNotNull())
                .hasSize(2);
    }

    @Test
    void anOwnerIsAddedOnceAndRemovedOnce() {
        var owner = setting.actor("owner");
        var risk = setting.unit("Risk", setting.rootUnit());
        add(setting.admin(), risk, user(owner));
        assertRefused("ConflictException", "already owns", () -> add(setting.admin(), risk, user(owner)));

        remove(setting.admin(), risk, user(owner));

        assertDenied(() -> unit(owner, "Fraud", risk));
        assertRefused("ResourceNotFoundException", "does not exist", () -> remove(setting.admin(), risk, user(owner)));
    }

    @Test
    void theLastOwnerOfTheRootStays() {
        var administrator = "arn:aws:iam::" + World.ACCOUNT + ":user/administrator";

        assertRefused(
                "ValidationException",
                "last owner",
                () -> remove(
                        setting.admin(),
                        setting.rootUnit(),
                        OwnerProperties.builder()
                                .user(owner -> owner.userIdentifier(administrator))
                                .build()));
    }

    @Test
    void aUnitHasAtMostTwentyOwners() {
        var risk = setting.unit("Risk", setting.rootUnit());
        for (int i = 0; i < 19; i++) {
            add(setting.admin(), risk, user(setting.person("owner")));
        }

        assertRefused(
                "ServiceQuotaExceededException",
                "at most 20",
                () -> add(setting.admin(), risk, user(setting.person("one-too-many"))));
    }

    @Test
    void aUnitWithUnitsOrProjectsInItStays() {
        var owner = setting.actor("owner");
        var risk = setting.unit("Risk", setting.rootUnit());
        var fraud = setting.unit("Fraud", risk);
        var project = setting.projectIn(fraud, "Cards", owner);

        assertRefused("ConflictException", "still has domain units", () -> delete(setting.admin(), risk));
        assertRefused("ConflictException", "still has projects", () -> delete(setting.admin(), fraud));
        assertRefused("ValidationException", "root", () -> delete(setting.admin(), setting.rootUnit()));

        owner.client()
                .updateProject(update ->
                        update.domainIdentifier(domain()).identifier(project).domainUnitId(setting.rootUnit()));
        delete(setting.admin(), fraud);
        delete(setting.admin(), risk);
        assertRefused(
                "ResourceNotFoundException",
                risk,
                () -> setting.admin()
                        .getDomainUnit(get -> get.domainIdentifier(domain()).identifier(risk)));
    }

    @Test
    void aProjectShowsTheUnitThatItIsIn() {
        var owner = setting.actor("owner");
        var risk = setting.unit("Risk", setting.rootUnit());

        var project = setting.projectIn(risk, "Cards", owner);

        assertThat(owner.client()
                        .getProject(get -> get.domainIdentifier(domain()).identifier(project))
                        .domainUnitId())
                .isEqualTo(risk);
        assertRefused(
                "ResourceNotFoundException", "Domain unit nowhere", () -> setting.projectIn("nowhere", "Cards", owner));
    }

    private String unit(Actor actor, String name, String parent) {
        return actor.client()
                .createDomainUnit(
                        create -> create.domainIdentifier(domain()).name(name).parentDomainUnitIdentifier(parent))
                .id();
    }

    private static OwnerProperties user(Actor actor) {
        return user(actor.arn());
    }

    private static OwnerProperties user(String identifier) {
        return OwnerProperties.builder()
                .user(owner -> owner.userIdentifier(identifier))
                .build();
    }

    private void add(DataZoneClient as, String unit, OwnerProperties owner) {
        as.addEntityOwner(add -> add.domainIdentifier(domain())
                .entityType(DataZoneEntityType.DOMAIN_UNIT)
                .entityIdentifier(unit)
                .owner(owner));
    }

    private void remove(DataZoneClient as, String unit, OwnerProperties owner) {
        as.removeEntityOwner(remove -> remove.domainIdentifier(domain())
                .entityType(DataZoneEntityType.DOMAIN_UNIT)
                .entityIdentifier(unit)
                .owner(owner));
    }

    private void delete(DataZoneClient as, String unit) {
        as.deleteDomainUnit(delete -> delete.domainIdentifier(domain()).identifier(unit));
    }
}
