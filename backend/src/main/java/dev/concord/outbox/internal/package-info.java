/** The rows in PostgreSQL, and who tells them. */
@NullMarked
package dev.concord.outbox.internal;

import org.jspecify.annotations.NullMarked;
