package dev.awsstandin.datazone.asset;

import tools.jackson.databind.node.ObjectNode;

/** What of assets is published. */
public interface AssetListings {

    /** The asset with what it says of its listing, if it has one. */
    ObjectNode shownOn(String domain, ObjectNode asset);

    /** Takes the asset's listing away, if it has one, or refuses when somebody relies on it. */
    void removeOf(String domain, String asset);
}
