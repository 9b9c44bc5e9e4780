package dev.awsstandin.policy;

/** Where a policy hangs decides what its statements must name. */
enum PolicyKind {
    IDENTITY(false, true),
    TRUST(true, false),
    RESOURCE(true, true);

    private final boolean namesPrincipals;
    private final boolean namesResources;

    PolicyKind(boolean namesPrincipals, boolean namesResources) {
        this.namesPrincipals = namesPrincipals;
        this.namesResources = namesResources;
    }

    boolean namesPrincipals() {
        return namesPrincipals;
    }

    boolean namesResources() {
        return namesResources;
    }
}
