/** EventBridge: rules and their targets on the account's default bus, and the events that go to queues. */
@NullMarked
package dev.awsstandin.events;

import org.jspecify.annotations.NullMarked;
