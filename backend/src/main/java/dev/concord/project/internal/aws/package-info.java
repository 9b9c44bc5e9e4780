/** Projects, members and the directory of the domain in DataZone; the roles that Concord works as. */
@NullMarked
package dev.concord.project.internal.aws;

import org.jspecify.annotations.NullMarked;
