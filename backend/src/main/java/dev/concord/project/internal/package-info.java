/** Projects and members in PostgreSQL, and their REST API. */
@NullMarked
package dev.concord.project.internal;

import org.jspecify.annotations.NullMarked;
