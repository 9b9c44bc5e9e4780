/** A PostgreSQL of one's own: unpacked, initialised, started on loopback and stopped by Concord. */
@NullMarked
package dev.concord.local.postgres;

import org.jspecify.annotations.NullMarked;
