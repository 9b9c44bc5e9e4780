/** Asking for access to an asset, deciding, and taking it back. */
@ApplicationModule(
        allowedDependencies = {
            "aws",
            "catalog",
            "catalog :: views",
            "identity",
            "inbox",
            "identity :: views",
            "outbox",
            "project",
            "project :: reading",
            "project :: views",
            "provisioning",
            "provisioning :: run",
            "provisioning :: views",
            "shared",
            "shared :: paging"
        })
@NullMarked
package dev.concord.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
