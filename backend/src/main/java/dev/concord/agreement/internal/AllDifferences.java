package dev.concord.agreement.internal;

import dev.concord.inbox.Difference;
import dev.concord.inbox.Differences;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The differences of all features as one list: feature by feature, those that stand longest first in each. */
@Component
public class AllDifferences {
    private final ObjectProvider<Differences> features;

    AllDifferences(ObjectProvider<Differences> features) {
        this.features = features;
    }

    public int count(Scope scope) {
        return features.orderedStream()
                .mapToInt(feature -> feature.count(scope))
                .sum();
    }

    public Page<Difference> page(Scope scope, Slice slice) {
        var all = features.orderedStream().toList();
        var found = new ArrayList<Difference>();
        var place = FeaturePlace.of(slice, all.size());
        var next = place.feature() < all.size() ? place : null;
        while (next != null && found.size() < slice.limit()) {
            var page = all.get(next.feature()).of(scope, next.slice(slice.limit() - found.size()));
            found.addAll(page.items());
            next = next.following(page, all.size());
        }
        return new Page<>(found, count(scope), next == null ? null : next.text());
    }
}
