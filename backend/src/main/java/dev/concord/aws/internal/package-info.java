/** Pacing in PostgreSQL. */
@NullMarked
package dev.concord.aws.internal;

import org.jspecify.annotations.NullMarked;
