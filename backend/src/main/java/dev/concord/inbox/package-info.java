/** The way in: what AWS shows is read again and again, written down, and applied by its feature. Knows no feature. */
@ApplicationModule(allowedDependencies = {"aws", "shared", "shared :: paging"})
@NullMarked
package dev.concord.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
