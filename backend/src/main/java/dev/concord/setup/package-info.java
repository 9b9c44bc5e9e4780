/** Setting up the domain: what Concord needs in AWS, checked one by one, and what it may do about it itself. */
@ApplicationModule(allowedDependencies = {"aws", "identity", "inbox", "outbox", "project", "shared"})
@NullMarked
package dev.concord.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
