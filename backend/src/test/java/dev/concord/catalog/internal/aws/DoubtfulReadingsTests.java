package dev.concord.catalog.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.FaultKind;
import dev.awsstandin.fault.Frequency;
import dev.awsstandin.fault.Target;
import dev.concord.People;
import dev.concord.aws.AwsFailure;
import dev.concord.catalog.Publication;
import dev.concord.catalog.internal.AssetChange;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ChangeAction;

/** Failed, partial, stale and repeated readings of assets. */
class DoubtfulReadingsTests extends WithAssets {
    @Test
    void aFailedReadingChangesNothing() {
        var id = published();
        look();
        var before = asset(id);
        ACCOUNT.standin()
                .faults()
                .add(Fault.of(FaultKind.ACCESS_DENIED, Target.operation("datazone", "Search"), Frequency.always()));
        assertThatThrownBy(this::look).isInstanceOf(AwsFailure.class);
        assertThat(asset(id)).isEqualTo(before);
    }

    @Test
    void whatAListLacksIsNotGoneWhileItIsThereWhenAskedFor() {
        var id = published();
        look();
        var before = asset(id);
        nothingShown();
        look();
        nothingShown();
        look();
        assertThat(asset(id)).isEqualTo(before);
    }

    @Test
    void underStaleReadsNothingBecomesWrongAndAfterThemItIsRight() {
        var id = published();
        look();
        ACCOUNT.standin().faults().add(Fault.staleReads(Target.everything(), Duration.ofMinutes(1)));
        change(datazoneId(asset(id)), ChangeAction.UNPUBLISH);
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHED);
        ACCOUNT.standin().clock().advance(Duration.ofMinutes(2));
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.UNPUBLISHED);
    }

    @Test
    void aListingThatIsPublishedAgainUnderStaleReadsDoesNotFailOrFlap() {
        var id = published();
        look();
        change(datazoneId(asset(id)), ChangeAction.UNPUBLISH);
        look();
        look();
        ACCOUNT.standin().faults().add(Fault.staleReads(Target.everything(), Duration.ofMinutes(1)));
        inventory.publish(id, People.OSKAR.id());
        assertThat(relay.drain(AssetChange.subject(id))).isPresent();
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHING);
        ACCOUNT.standin().clock().advance(Duration.ofMinutes(2));
        tell(id);
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHED);
    }

    @Test
    void whatWasJustListedIsNotUnpublishedByAnIndexThatLagsBehind() {
        var arn = featureGroup("customer", "at");
        var id = imported(arn);
        tell(id);
        look();
        ACCOUNT.standin()
                .faults()
                .add(Fault.staleReads(Target.operation("datazone", "SearchListings"), Duration.ofMinutes(1)));
        inventory.publish(id, People.OSKAR.id());
        tell(id);
        look();
        look();
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.PUBLISHED);
    }

    @Test
    void readingsThatComeTwiceOrInAnotherOrderDoNoHarm() {
        var id = published();
        var early = clock.instant();
        var before = json(observer.read(project.value()));
        look();
        change(datazoneId(asset(id)), ChangeAction.UNPUBLISH);
        look();
        look();
        apply(observer, project.value(), before, early);
        apply(observer, project.value(), before, early);
        look();
        assertThat(asset(id).publication()).isEqualTo(Publication.UNPUBLISHED);
    }
}
