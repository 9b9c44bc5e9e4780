package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.environment.Provisioning;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.glue.Databases;
import dev.awsstandin.sagemaker.RegisteredResources;

/** Data sources, which bring what is in the account into the inventories of projects. */
public record Sourcing(Provisioning provisioning, DataSources sources, DataSourceRuns runs) {

    public static Sourcing on(
            Provisioning provisioning, Catalog catalog, Databases databases, RegisteredResources registered) {
        var ground = provisioning.ground();
        var sources = new DataSources(ground.cloud(), ground.agenda());
        var imports = new DataSourceImport(
                catalog,
                sources,
                new TrackedResources(registered),
                new CatalogTables(ground.cloud(), databases, catalog.assets()));
        provisioning.resources().add(new EnvironmentDataSources(ground.cloud(), sources));
        return new Sourcing(
                provisioning,
                sources,
                new DataSourceRuns(
                        ground.cloud(), sources, imports, new DataSourceObstacles(databases), ground.agenda()));
    }

    public void offerOn(Offers offers) {
        new DataSourceOperations(provisioning, sources).offerOn(offers);
        new DataSourceRunOperations(provisioning.ground(), sources, runs).offerOn(offers);
    }
}
