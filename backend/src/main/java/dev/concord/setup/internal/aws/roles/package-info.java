/** Checks of Concord's own principals: who becomes them and what they may do. */
@NullMarked
package dev.concord.setup.internal.aws.roles;

import org.jspecify.annotations.NullMarked;
