/** Keeping DataZone in step: every change is told through the outbox; nobody depends on this. */
@ApplicationModule(
        allowedDependencies = {
            "aws",
            "catalog",
            "identity",
            "provisioning",
            "publishing",
            "setup",
            "shared",
            "subscription"
        })
@NullMarked
package dev.concord.datazone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
