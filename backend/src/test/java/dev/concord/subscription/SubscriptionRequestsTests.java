package dev.concord.subscription;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.catalog.AssetId;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import dev.concord.shared.StaleVersion;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SubscriptionRequestsTests {
    @Autowired
    SubscriptionRequests requests;

    @Autowired
    Accesses accesses;

    @Autowired
    SampleData sample;

    @Autowired
    DSLContext db;

    @BeforeEach
    void projects() {
        sample.projects();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void aRequestWaitsInTheQueueOfTheOwner() {
        var request = aRequestOfInes();
        People.OSKAR.signIn();
        var waiting = accesses.waiting(Slice.first(200)).items();
        assertThat(waiting).extracting(Access::request).contains(request);
        var access = accesses.of(request);
        assertThat(access.state()).isEqualTo(AccessState.PENDING);
        assertThat(access.reason()).isEqualTo("To compare churn scores");
        assertThat(access.requesterName()).isEqualTo("Ines Duarte");
    }

    @Test
    void anApprovalIsRecordedBeforeAwsConfirmsAnything() {
        var request = aRequestOfInes();
        People.OSKAR.signIn();
        requests.approve(request, 0, "Fine for a comparison");
        var access = accesses.of(request);
        assertThat(access.decision()).isInstanceOf(Decision.Approved.class);
        assertThat(access.decision().byName()).isEqualTo("Oskar Lindgren");
        assertThat(access.state()).isEqualTo(AccessState.GRANTING);
        assertThat(access.subscription()).isNotNull();
    }

    @Test
    void anApprovalWaitsForAnEnvironmentOnlyWhereThereIsNone() {
        var request = aRequestOfInes();
        People.OSKAR.signIn();
        requests.approve(request, 0, "Fine for a comparison");
        db.execute("update provisioning_environment set status = 'SUSPENDED'");
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.WAITING);
        db.execute("update provisioning_environment set status = 'ACTIVE'");
        db.execute("update provisioning_target set asset_types = '{GlueTableAssetType}'");
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.WAITING);
        sample.projects();
        People.OSKAR.signIn();
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.GRANTING);
    }

    @Test
    void aRejectionNeedsAComment() {
        var request = aRequestOfInes();
        People.OSKAR.signIn();
        assertThatThrownBy(() -> requests.reject(request, 0, "  ")).isInstanceOf(Invalid.class);
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.PENDING);
        requests.reject(request, 0, "Ask for the synthetic set");
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.REJECTED);
    }

    @Test
    void refusesASecondDecision() {
        var request = aRequestOfInes();
        People.OSKAR.signIn();
        requests.approve(request, 0, "");
        assertThatThrownBy(() -> requests.reject(request, 1, "late"))
                .isInstanceOf(AlreadyDecided.class)
                .hasMessageContaining("Oskar Lindgren approved this");
    }

    @Test
    void refusesADecisionOnAStaleScreen() {
        var request = aRequestOfInes();
        People.OSKAR.signIn();
        assertThatThrownBy(() -> requests.approve(request, 7, "")).isInstanceOf(StaleVersion.class);
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.PENDING);
    }

    @Test
    void theRequesterCannotDecideNotEvenAsStewardOfTheOwningProject() {
        var asset = sample.publishedModel();
        People.TOMAS.signIn();
        var request = requests.submit(asset, CUSTOMER_RETENTION, "I am a steward there, too");
        assertThatThrownBy(() -> requests.approve(request, 0, ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another owner of Credit Risk decides");
        assertThat(accesses.of(request).state()).isEqualTo(AccessState.PENDING);
    }

    @Test
    void whoIsNotInTheOwningProjectCannotDecideNorLearnOfTheRequest() {
        var request = aRequestOfInes();
        assertThatThrownBy(() -> requests.approve(request, 0, "")).isInstanceOf(Missing.class);
        People.PRIYA.signIn();
        assertThatThrownBy(() -> requests.approve(request, 0, ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Only an owner of Credit Risk");
    }

    @Test
    void nobodyAsksInAProjectThatIsNotTheirs() {
        var asset = sample.publishedModel();
        People.OSKAR.signIn();
        assertThatThrownBy(() -> requests.submit(asset, CUSTOMER_RETENTION, "For them"))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> requests.submit(asset, CREDIT_RISK, "For us"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("owns");
    }

    @Test
    void anUnpublishedAssetDoesNotExistForOthers() {
        var asset = sample.unpublishedModel();
        People.INES.signIn();
        assertThatThrownBy(() -> requests.submit(asset, CUSTOMER_RETENTION, "Please"))
                .isInstanceOf(Missing.class);
    }

    @Test
    void asksOnceForAnAssetUntilItIsOver() {
        var asset = sample.publishedModel();
        People.INES.signIn();
        var first = requests.submit(asset, CUSTOMER_RETENTION, "Once");
        assertThatThrownBy(() -> requests.submit(asset, CUSTOMER_RETENTION, "Twice"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("requested");
        People.OSKAR.signIn();
        requests.reject(first, 0, "Not now");
        People.INES.signIn();
        assertThat(requests.submit(asset, CUSTOMER_RETENTION, "Again")).isNotEqualTo(first);
    }

    @Test
    void aReasonIsNeededAndBounded() {
        var asset = sample.publishedModel();
        People.INES.signIn();
        assertThatThrownBy(() -> requests.submit(asset, CUSTOMER_RETENTION, " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> requests.submit(asset, CUSTOMER_RETENTION, "x".repeat(4097)))
                .isInstanceOf(Invalid.class);
    }

    private RequestId aRequestOfInes() {
        AssetId asset = sample.publishedModel();
        People.INES.signIn();
        return requests.submit(asset, CUSTOMER_RETENTION, "To compare churn scores");
    }
}
