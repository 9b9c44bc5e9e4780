/** The queue into which EventBridge puts what happens in the domain. */
@NullMarked
package dev.concord.inbox.internal.aws;

import org.jspecify.annotations.NullMarked;
