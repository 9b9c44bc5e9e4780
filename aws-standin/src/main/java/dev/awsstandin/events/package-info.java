/** EventBridge: rules and their targets on the account's default bus. Nothing is delivered yet. */
@NullMarked
package dev.awsstandin.events;

import org.jspecify.annotations.NullMarked;
