/** What every service is built on: calls and callers, offered operations, durable state, time, the call log. */
@NullMarked
package dev.awsstandin.kernel;

import org.jspecify.annotations.NullMarked;
