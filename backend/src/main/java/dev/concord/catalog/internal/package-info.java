/** The catalog in PostgreSQL, and its REST API. */
@NullMarked
package dev.concord.catalog.internal;

import org.jspecify.annotations.NullMarked;
