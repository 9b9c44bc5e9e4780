/** Assets: a project's inventory, the business catalog, search. */
@ApplicationModule(
        allowedDependencies = {
            "aws",
            "identity",
            "inbox",
            "identity :: views",
            "outbox",
            "project",
            "project :: reading",
            "project :: views",
            "shared",
            "shared :: paging"
        })
@NullMarked
package dev.concord.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
