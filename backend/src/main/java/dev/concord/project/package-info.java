/** The projects in which Concord works: making them, their members, joining. */
@ApplicationModule(allowedDependencies = {"aws", "identity", "inbox", "identity :: views", "outbox", "shared"})
@NullMarked
package dev.concord.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
