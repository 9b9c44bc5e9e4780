/** Assets: a project's inventory, the business catalog, search. */
@ApplicationModule(allowedDependencies = {"identity", "identity :: views", "shared"})
@NullMarked
package dev.concord.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
