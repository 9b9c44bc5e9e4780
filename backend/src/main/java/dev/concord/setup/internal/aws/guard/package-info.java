/** Checks of who may make what in the domain. */
@NullMarked
package dev.concord.setup.internal.aws.guard;

import org.jspecify.annotations.NullMarked;
