package dev.awsstandin.glue;

import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Cloud;

/** AWS Glue, of which there are the databases and tables of the Data Catalog. */
public final class Glue implements Service {

    private final Cloud cloud;
    private final Databases databases;
    private final Tables tables;

    public Glue(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.databases = new Databases(cloud, tables);
    }

    public Databases databases() {
        return databases;
    }

    @Override
    public void offerOn(Registry registry) {
        var catalog = new CatalogResources(cloud, databases);
        new DatabaseOperations(cloud, catalog).offerOn(registry);
        new TableOperations(cloud, catalog, tables).offerOn(registry);
    }
}
