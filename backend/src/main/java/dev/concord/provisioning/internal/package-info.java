/** Environments in PostgreSQL. */
@NullMarked
package dev.concord.provisioning.internal;

import org.jspecify.annotations.NullMarked;
