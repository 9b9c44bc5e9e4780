/** Deciding about subscription requests. */
@NullMarked
package dev.concord.ui.queue;

import org.jspecify.annotations.NullMarked;
