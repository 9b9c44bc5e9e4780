package dev.concord.ui.asset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.subscription.Access;
import dev.concord.subscription.Subscriptions;
import dev.concord.ui.access.AccessButton;
import dev.concord.ui.access.RequestDialog;
import dev.concord.ui.access.SubscriptionAddresses;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import java.util.Optional;

/** What the acting project can do about an asset now. */
@org.springframework.stereotype.Component
class AssetActions {
    private final RequestDialog requests;
    private final Subscriptions subscriptions;

    AssetActions(RequestDialog requests, Subscriptions subscriptions) {
        this.requests = requests;
        this.subscriptions = subscriptions;
    }

    Component button(Asset asset, Optional<Access> access, ActingFor acting, Runnable done) {
        Runnable request = () -> requests.open(
                new RequestDialog.Wanted(asset.id(), asset.name(), asset.owner(), asset.ownerName()), acting, done);
        if (asset.publication().requestable() && acting.project().equals(Optional.of(asset.owner()))) {
            return dim(asset.ownerName() + " owns it");
        }
        return access.map(known -> showing(known, asset, request, done))
                .orElseGet(() -> whyNot(asset, acting)
                        .map(AssetActions::disabled)
                        .orElseGet(() -> Key.on("r", AccessButton.toRequest(request))));
    }

    private Component showing(Access access, Asset asset, Runnable request, Runnable done) {
        var button = AccessButton.showing(access.state());
        switch (access.state()) {
            case PENDING, ACCEPTED, WAITING, GRANTING, REMOVED, REVOKING ->
                button.offering("See the request", SubscriptionAddresses::openRequests);
            case GRANTED -> button.offering("How to use it", SubscriptionAddresses::openAssets);
            case FAILED ->
                button.offering("Try again", () -> {
                    subscriptions.retry(access.request());
                    done.run();
                });
            case REJECTED, WITHDRAWN, KEPT, REVOKED -> {
                button.offering("Read why", SubscriptionAddresses::openRequests);
                if (asset.notRequestable().isEmpty()) {
                    button.offering("Request again", request);
                }
            }
        }
        return Key.on("r", button);
    }

    private static Optional<String> whyNot(Asset asset, ActingFor acting) {
        if (asset.notRequestable().isPresent()) {
            return asset.notRequestable();
        }
        var membership = acting.membership();
        if (membership.isEmpty()) {
            return Optional.of("You are in no project that could subscribe");
        }
        var project = membership.get();
        if (acting.archived(project)) {
            return Optional.of("%s is archived, so it requests nothing new".formatted(project.projectName()));
        }
        return acting.maySubscribe()
                ? Optional.empty()
                : Optional.of("A %s can't request access for %s"
                        .formatted(project.designation().word(), project.projectName()));
    }

    private static Span dim(String text) {
        var span = new Span(text);
        span.addClassNames("s", "dim");
        return span;
    }

    private static Component disabled(String reason) {
        var button = new Button("Request access", Icon.LOCK.draw());
        button.setEnabled(false);
        var both = new Span(dim(reason), button);
        both.addClassName("row");
        return both;
    }
}
