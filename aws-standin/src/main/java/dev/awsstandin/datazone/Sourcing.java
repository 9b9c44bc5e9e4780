package dev.awsstandin.datazone;

/** Data sources, which bring what is in the account into the inventories of projects. */
record Sourcing(Provisioning provisioning, DataSources sources, DataSourceRuns runs) {

    static Sourcing on(Provisioning provisioning, Catalog catalog, AccountServices account) {
        var ground = provisioning.ground();
        var sources = new DataSources(ground.cloud(), ground.agenda());
        var imports = new DataSourceImport(
                catalog,
                sources,
                new TrackedResources(account.registered()),
                new CatalogTables(ground.cloud(), account.databases(), catalog.assets()));
        provisioning.resources().add(new EnvironmentDataSources(ground.cloud(), sources));
        return new Sourcing(
                provisioning,
                sources,
                new DataSourceRuns(
                        ground.cloud(),
                        sources,
                        imports,
                        new DataSourceObstacles(account.databases()),
                        ground.agenda()));
    }

    void offerOn(Offers offers) {
        new DataSourceOperations(provisioning, sources).offerOn(offers);
        new DataSourceRunOperations(provisioning.ground(), sources, runs).offerOn(offers);
    }
}
