package dev.awsstandin.glue;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;

/** AWS Glue, of which there are the databases of the Data Catalog. */
public final class Glue implements Service {

    private final Cloud cloud;
    private final Databases databases;

    public Glue(Cloud cloud) {
        this.cloud = cloud;
        this.databases = new Databases(cloud);
    }

    public Databases databases() {
        return databases;
    }

    @Override
    public void offerOn(Registry registry) {
        new DatabaseOperations(cloud, databases).offerOn(registry);
    }
}
