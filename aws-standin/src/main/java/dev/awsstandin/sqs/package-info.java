/** Simple Queue Service: standard queues. */
@NullMarked
package dev.awsstandin.sqs;

import org.jspecify.annotations.NullMarked;
