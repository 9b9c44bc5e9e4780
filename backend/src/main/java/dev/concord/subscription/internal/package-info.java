/** Requests, subscriptions and grants in PostgreSQL, and their REST API. */
@NullMarked
package dev.concord.subscription.internal;

import org.jspecify.annotations.NullMarked;
