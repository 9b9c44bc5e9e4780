package dev.concord.service;

import dev.concord.SampleData;
import dev.concord.catalog.AssetId;
import dev.concord.publishing.Imports;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionRequests;
import dev.concord.subscription.internal.SubscriptionProgress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Assets of the ledger, and requests both ways. */
@TestComponent
class MatrixSubscriptions {
    private static final List<String> QUOLL = List.of("arn:aws:sagemaker:eu-west-1:447120983316:feature-group/quoll");

    private final SampleData sample;
    private final SubscriptionRequests requests;
    private final SubscriptionProgress progress;
    private final Imports imports;
    private final DSLContext db;

    MatrixSubscriptions(
            SampleData sample,
            SubscriptionRequests requests,
            SubscriptionProgress progress,
            Imports imports,
            DSLContext db) {
        this.sample = sample;
        this.requests = requests;
        this.progress = progress;
        this.imports = imports;
        this.db = db;
    }

    Optional<Object> thing(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "asset" -> sample.model(MatrixWorld.LEDGER, MatrixWorld.newName(), "A numbat");
                    case "listing" -> listing(MatrixWorld.LEDGER);
                    case "third" -> listing(MatrixWorld.THIRD);
                    case "import" -> MatrixPerson.OWNER.does(() -> imports.start(MatrixWorld.LEDGER, QUOLL, false));
                    case "incoming" -> incoming();
                    case "outgoing" ->
                        MatrixPerson.OWNER.does(
                                () -> requests.submit(listing(MatrixWorld.THIRD), MatrixWorld.LEDGER, "bilby"));
                    case "subscription" -> {
                        var request = incoming();
                        yield MatrixPerson.OWNER.does(() -> requests.approve(request, 0, "bilby"));
                    }
                    case "failed" -> failed();
                    default -> null;
                });
    }

    private AssetId listing(ProjectId owner) {
        return sample.published(owner, "listing-" + UUID.randomUUID());
    }

    private RequestId incoming() {
        return MatrixPerson.ASKER.does(() -> requests.submit(listing(MatrixWorld.LEDGER), MatrixWorld.ASKING, "bilby"));
    }

    private RequestId failed() {
        var request = incoming();
        progress.requestFailed(request, "bilby");
        db.execute("update outbox_row set failed_at = now(), failure = 'bilby' where reference = ?", request.value());
        return request;
    }
}
