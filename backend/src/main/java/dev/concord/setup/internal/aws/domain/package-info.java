/** Checks of the domain itself and of those it is shared with. */
@NullMarked
package dev.concord.setup.internal.aws.domain;

import org.jspecify.annotations.NullMarked;
