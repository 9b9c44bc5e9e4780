/** Environment profiles, environments, and the subscription targets in them. */
@ApplicationModule(
        allowedDependencies = {
            "aws",
            "catalog",
            "identity",
            "inbox",
            "identity :: views",
            "outbox",
            "project",
            "project :: reading",
            "project :: views",
            "shared"
        })
@NullMarked
package dev.concord.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
