/** Environments and the subscription targets in them. */
@ApplicationModule(allowedDependencies = {"catalog", "identity", "identity :: views", "shared"})
@NullMarked
package dev.concord.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
