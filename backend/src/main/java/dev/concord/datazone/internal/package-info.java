/** The outbox, the relay that drains it, and the observation of projects. */
@NullMarked
package dev.concord.datazone.internal;

import org.jspecify.annotations.NullMarked;
