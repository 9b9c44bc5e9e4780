/** Whether what Concord says and what AWS shows agree; above all features. */
@ApplicationModule(allowedDependencies = {"identity", "inbox", "outbox", "shared"})
@NullMarked
package dev.concord.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
