/** Bringing resources of AWS into a project's inventory, and publishing them. */
@ApplicationModule(
        allowedDependencies = {"aws", "catalog", "catalog :: views", "identity", "inbox", "outbox", "project", "shared"
        })
@NullMarked
package dev.concord.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
