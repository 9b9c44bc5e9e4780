/** Asking for access to an asset, deciding, and what became of it in AWS. */
@ApplicationModule(
        allowedDependencies = {
            "catalog",
            "catalog :: views",
            "identity",
            "identity :: views",
            "provisioning",
            "provisioning :: views",
            "shared"
        })
@NullMarked
package dev.concord.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
