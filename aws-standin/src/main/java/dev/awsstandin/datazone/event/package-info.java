/** What the account's bus is told of all that happens. */
@NullMarked
package dev.awsstandin.datazone.event;

import org.jspecify.annotations.NullMarked;
