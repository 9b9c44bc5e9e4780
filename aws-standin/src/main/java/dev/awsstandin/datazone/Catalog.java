package dev.awsstandin.datazone;

/** Assets in inventories, and what of them is published in the business catalog. */
record Catalog(Ground ground, Assets assets, Listings listings) {

    static Catalog on(Ground ground) {
        return new Catalog(ground, new Assets(ground.cloud()), new Listings(ground.cloud()));
    }

    void offerOn(Offers offers) {
        var cloud = ground.cloud();
        var access = ground.access();
        var outputs = ground.outputs();
        var types = new ManagedTypes();
        new TypeOperations(cloud, types, access, outputs).offerOn(offers);
        new AssetOperations(assets, new AssetForms(types), types, listings, ground.projects(), access, outputs)
                .offerOn(offers);
        new Publishing(cloud, assets, listings, access, outputs, ground.agenda()).offerOn(offers);
        new InventorySearch(cloud, assets, ground.projects(), ground.memberships(), access, outputs).offerOn(offers);
        new ListingSearch(cloud, listings, access, outputs).offerOn(offers);
    }
}
