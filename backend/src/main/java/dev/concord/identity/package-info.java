/** People, groups, signing in, and who may do what. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.concord.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
