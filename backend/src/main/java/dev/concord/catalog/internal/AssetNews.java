package dev.concord.catalog.internal;

import dev.concord.aws.Principal;
import dev.concord.catalog.AssetId;
import dev.concord.outbox.Outbox;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import org.springframework.stereotype.Component;

/** What follows here from what happened to an asset in AWS: the trail, screens, and what need not be told any more. */
@Component
class AssetNews {
    private static final PersonId CONCORD = new PersonId(Principal.SYSTEM);

    private final Outbox outbox;
    private final News news;
    private final AssetRepository assets;

    AssetNews(Outbox outbox, News news, AssetRepository assets) {
        this.outbox = outbox;
        this.news = news;
        this.assets = assets;
    }

    /** What waits or failed may go through now. */
    void tell(AssetId id, ProjectId owner, String what) {
        var decided = news.decided(
                        CONCORD, what, "asset " + assets.find(id).orElseThrow().name())
                .of(id.value());
        news.tell(Topic.CATALOG, id, decided.in(owner));
        outbox.wake(AssetChange.subject(id));
    }

    void forget(AssetId id, AssetChange... changes) {
        outbox.supersede(AssetChange.subject(id), changes);
    }
}
