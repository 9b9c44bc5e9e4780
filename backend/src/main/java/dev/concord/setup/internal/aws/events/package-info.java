/** Checks of the way on which the domain's events come. */
@NullMarked
package dev.concord.setup.internal.aws.events;

import org.jspecify.annotations.NullMarked;
