package dev.concord.provisioning;

import java.util.List;

/** Where in an environment grants are fulfilled, by whom, and for which asset types (DataZone's names). */
public record SubscriptionTarget(String id, String name, String provider, List<String> assetTypes) {
    /** The provider whose grants DataZone fulfils itself. */
    public static final String FULFILLED_BY_DATAZONE = "Amazon DataZone";

    public SubscriptionTarget {
        assetTypes = List.copyOf(assetTypes);
    }
}
