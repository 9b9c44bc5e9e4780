package dev.awsstandin.kms;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Secrets;

/** The account's keys. */
public final class Kms implements Service {

    private final Cloud cloud;
    private final ResourcePolicies policies;
    private final Keys keys;
    private final Aliases aliases;
    private final Cipher cipher;

    public Kms(Cloud cloud, ResourcePolicies policies) {
        this.cloud = cloud;
        this.policies = policies;
        this.keys = new Keys(cloud);
        this.aliases = new Aliases(cloud, keys);
        this.cipher = new Cipher(new Secrets(cloud.store()).named("kms-keys"));
    }

    /** Finds keys for other services. */
    public NamedKeys keys() {
        return new NamedKeys(cloud, keys, aliases);
    }

    @Override
    public void offerOn(Registry registry) {
        var named = keys();
        var documents = new KeyPolicies(cloud, policies);
        var granted = new GrantedKeys(named, new Grants(cloud));
        new GrantOperations(cloud, granted).offerOn(registry);
        new CryptoOperations(granted, cipher).offerOn(registry);
        new KeyOperations(cloud, keys, granted, documents).offerOn(registry);
        new KeyStateOperations(keys, named).offerOn(registry);
        new AliasOperations(cloud, aliases, named).offerOn(registry);
        new KeyTagOperations(cloud, keys, named).offerOn(registry);
        new KeyPolicyOperations(keys, named, documents).offerOn(registry);
        new RotationOperations(keys, named).offerOn(registry);
    }
}
