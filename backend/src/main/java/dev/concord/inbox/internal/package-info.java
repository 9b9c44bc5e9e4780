/** The subjects in PostgreSQL, and who reads them in which order. */
@NullMarked
package dev.concord.inbox.internal;

import org.jspecify.annotations.NullMarked;
