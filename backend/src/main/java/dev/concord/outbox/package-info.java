/** The way out: what AWS has to be told, in order for each subject, until it is done. Knows no feature. */
@ApplicationModule(allowedDependencies = {"aws", "shared", "shared :: paging"})
@NullMarked
package dev.concord.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
