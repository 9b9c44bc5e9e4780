package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H3;
import dev.concord.catalog.Asset;
import dev.concord.subscription.Access;
import dev.concord.ui.parts.Facts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Beside the tabs: who decides, and under which ids AWS knows it all. */
class AssetFacts extends Aside {
    AssetFacts(Asset asset, Optional<Access> access) {
        getElement().setAttribute("aria-label", "Facts");
        add(
                Facts.inColumns()
                        .with("Owner", asset.ownerName())
                        .with("Account", account(asset))
                        .with("Approval", "An owner or steward decides, never the requester. A reason is needed."),
                new H3("In DataZone"),
                ids(asset, access));
    }

    private static Facts ids(Asset asset, Optional<Access> access) {
        var ids = Facts.ofIds();
        withId(ids, "Asset", asset.datazoneId());
        withId(ids, "Listing", asset.listingId());
        access.ifPresent(known -> {
            withId(ids, "Subscription request", known.datazoneRequestId());
            withId(ids, "Subscription", known.datazoneSubscriptionId());
            withId(
                    ids,
                    "Subscription grant",
                    known.grant() == null ? null : known.grant().datazoneId());
        });
        return ids.withId(
                asset.resource().type().word() + " ARN", asset.resource().arn());
    }

    private static void withId(Facts ids, String name, @Nullable String id) {
        if (id != null) {
            ids.withId(name, id);
        }
    }

    private static String account(Asset asset) {
        var parts = asset.resource().arn().split(":", 6);
        return parts.length == 6 ? parts[4] + ", " + parts[3] : "Unknown";
    }
}
