/** Words that every feature uses: flat and small. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.concord.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
