/** Projects, people and memberships in PostgreSQL; the REST API's security. */
@NullMarked
package dev.concord.identity.internal;

import org.jspecify.annotations.NullMarked;
