/** Calling AWS: one client per service, credentials per request, quotas, failures in our words. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.concord.aws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
