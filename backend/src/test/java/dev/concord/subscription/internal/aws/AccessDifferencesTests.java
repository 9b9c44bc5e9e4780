package dev.concord.subscription.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.People;
import dev.concord.agreement.Agreement;
import dev.concord.inbox.Difference;
import dev.concord.subscription.AccessState;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessDifferencesTests extends WithBothSides {
    @Autowired
    Agreement agreement;

    @Autowired
    DSLContext db;

    @Test
    void aShareThatWasTakenAwayDiffersUntilItIsGrantedAgain() {
        var id = granted();
        assertThat(seenBy(People.OSKAR)).isEmpty();
        ACCOUNT.sagemaker()
                .deleteTags(delete -> delete.resourceArn(arn).tagKeys("sagemaker:shared-with:" + environment));
        look();

        assertThat(seenBy(People.OSKAR)).singleElement().satisfies(difference -> {
            assertThat(difference.intended()).isEqualTo("Access, approved here");
            assertThat(difference.shown()).contains("not shared");
            assertThat(difference.about().address()).isEqualTo("catalog/assets/" + asset);
        });
        var since = seenBy(People.OSKAR).getFirst().since();
        look();
        assertThat(seenBy(People.OSKAR).getFirst().since()).isEqualTo(since);
        assertThat(seenBy(People.INES)).hasSize(1);
        assertThat(seenBy(People.TOMAS)).as("who has nothing to do with it").isEmpty();
        People.PRIYA.signIn();
        assertThat(agreement.standing().differences()).isPositive();

        People.INES.signIn();
        subscriptions.retry(id);
        told();
        look();
        assertThat(seenBy(People.OSKAR)).isEmpty();
    }

    @Test
    void whatNobodyHereDecidedDiffersUntilAnOwnerSaysWhatIsRight() {
        var id = asked();
        datazone()
                .acceptSubscriptionRequest(accept -> accept.domainIdentifier(ACCOUNT.domain())
                        .identifier(Objects.requireNonNull(access(id).datazoneRequestId())));
        look();

        assertThat(seenBy(People.OSKAR))
                .singleElement()
                .satisfies(difference -> assertThat(difference.shown()).isEqualTo("Accepted in DataZone"));

        People.OSKAR.signIn();
        subscriptions.retry(id);
        told();
        assertThat(access(id).state()).isEqualTo(AccessState.GRANTED);
        assertThat(seenBy(People.OSKAR)).isEmpty();
    }

    /** SageMaker answers for no tags of what it has not; that is no reason to know nothing. */
    @Test
    void whatIsGoneFromSageMakerIsAccessToNothing() {
        var id = granted();
        ACCOUNT.sagemaker()
                .deleteModelPackageGroup(
                        delete -> delete.modelPackageGroupName(arn.substring(arn.lastIndexOf('/') + 1)));
        db.execute("update catalog_seen set resource_gone_at = now() where asset_id = ?", asset.value());
        look();

        assertThat(access(id).state()).isEqualTo(AccessState.REMOVED);
        assertThat(seenBy(People.OSKAR))
                .singleElement()
                .satisfies(
                        difference -> assertThat(difference.shown()).isEqualTo("The resource is gone from SageMaker"));
        assertThat(shareObserver.about(arn).orElseThrow().projects()).contains(owner, subscriber);
    }

    private List<Difference> seenBy(People person) {
        person.signIn();
        return agreement.differences(0, 200).items().stream()
                .filter(difference -> difference.about().address().endsWith(asset.toString()))
                .toList();
    }
}
