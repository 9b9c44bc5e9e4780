/** Import runs in PostgreSQL, carried out by a durable task. */
@NullMarked
package dev.concord.publishing.internal;

import org.jspecify.annotations.NullMarked;
