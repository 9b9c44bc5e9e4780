package dev.awsstandin.datazone;

/** Assets in inventories, what of them is published in the business catalog, and the glossaries that describe them. */
record Catalog(
        Ground ground,
        Assets assets,
        Listings listings,
        Glossaries glossaries,
        GlossaryTerms terms,
        Types types,
        AssetFilters filters,
        Rules rules) {

    static Catalog on(Ground ground) {
        var cloud = ground.cloud();
        return new Catalog(
                ground,
                new Assets(cloud),
                new Listings(cloud),
                new Glossaries(cloud),
                new GlossaryTerms(cloud),
                new Types(cloud),
                new AssetFilters(cloud),
                new Rules(cloud, ground.units()));
    }

    void offerOn(Offers offers) {
        var cloud = ground.cloud();
        var access = ground.access();
        var outputs = ground.outputs();
        var newType = new NewType(ground.projects(), access);
        new TypeOperations(cloud, types, access, outputs).offerOn(offers);
        new FormTypeOperations(types, assets, newType, ground).offerOn(offers);
        new AssetTypeOperations(types, assets, newType, ground).offerOn(offers);
        new AssetOperations(
                        assets,
                        new AssetForms(types),
                        types,
                        listings,
                        ground.projects(),
                        access,
                        outputs,
                        ground.paging())
                .offerOn(offers);
        new AssetFilterOperations(this).offerOn(offers);
        new Publishing(cloud, assets, listings, terms, enforcement(), access, outputs, ground.agenda()).offerOn(offers);
        new RuleOperations(rules, new RuleDetails(types, terms), ground).offerOn(offers);
        new GlossaryOperations(glossaries, terms, ground).offerOn(offers);
        new TermOperations(glossaries, terms, ground).offerOn(offers);
        new InventorySearch(this).offerOn(offers);
        new ListingSearch(cloud, listings, terms, access, outputs).offerOn(offers);
    }

    /** What the rules demand of those who publish and of those who ask. */
    RuleEnforcement enforcement() {
        return new RuleEnforcement(rules, ground.policies().principals().projectUnits());
    }
}
