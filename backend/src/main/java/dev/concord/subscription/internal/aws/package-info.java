/** Subscription requests, subscriptions and grants in DataZone. */
@NullMarked
package dev.concord.subscription.internal.aws;

import org.jspecify.annotations.NullMarked;
