/** Subscription targets: where environments take what they have subscribed to. */
@NullMarked
package dev.awsstandin.datazone.target;

import org.jspecify.annotations.NullMarked;
