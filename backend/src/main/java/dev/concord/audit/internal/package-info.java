/** The trail in PostgreSQL. */
@NullMarked
package dev.concord.audit.internal;

import org.jspecify.annotations.NullMarked;
