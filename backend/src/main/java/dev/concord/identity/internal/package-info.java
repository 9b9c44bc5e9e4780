/** People in PostgreSQL, and the policies that decide. */
@NullMarked
package dev.concord.identity.internal;

import org.jspecify.annotations.NullMarked;
