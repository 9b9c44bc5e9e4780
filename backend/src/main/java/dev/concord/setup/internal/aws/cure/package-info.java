/** What Concord does itself about the domain's set-up. */
@NullMarked
package dev.concord.setup.internal.aws.cure;

import org.jspecify.annotations.NullMarked;
