/** From a request through a subscription to a fulfilled grant, and who is told of it. */
@NullMarked
package dev.awsstandin.datazone.subscription;

import org.jspecify.annotations.NullMarked;
