package dev.awsstandin.ram;

import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.function.Predicate;

/** The account's resource shares. */
public final class Ram implements Service {

    private final Cloud cloud;
    private final Predicate<String> domainExists;

    /** @param domainExists whether there is a DataZone domain with this ARN */
    public Ram(Cloud cloud, Predicate<String> domainExists) {
        this.cloud = cloud;
        this.domainExists = domainExists;
    }

    @Override
    public void offerOn(Registry registry) {
        var permissions = new ManagedPermissions();
        var shares = new Shares(cloud);
        var associations = new Associations(cloud, shares, new Entities(cloud, domainExists));
        new ShareOperations(cloud, shares, associations, permissions).offerOn(registry);
        new AssociationOperations(cloud, shares, associations).offerOn(registry);
        new PermissionOperations(cloud, shares, associations, permissions).offerOn(registry);
    }
}
