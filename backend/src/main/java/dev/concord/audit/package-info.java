/** Who did what, when, why, under which rule, and what AWS answered. */
@ApplicationModule(
        allowedDependencies = {
            "catalog",
            "identity",
            "identity :: views",
            "outbox",
            "project",
            "provisioning",
            "publishing",
            "shared",
            "shared :: paging"
        })
@NullMarked
package dev.concord.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
