package dev.concord.agreement.internal;

import dev.concord.inbox.Difference;
import dev.concord.inbox.Differences;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
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

    public Page<Difference> page(Scope scope, int offset, int limit) {
        var found = new ArrayList<Difference>();
        int before = 0;
        for (var feature : features.orderedStream().toList()) {
            int count = feature.count(scope);
            int from = Math.max(0, offset - before);
            if (from < count && found.size() < limit) {
                found.addAll(feature.of(scope, from, limit - found.size()));
            }
            before += count;
        }
        return new Page<>(found, before);
    }
}
