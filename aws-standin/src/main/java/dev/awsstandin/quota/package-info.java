/** How many calls AWS takes in a second. */
@NullMarked
package dev.awsstandin.quota;

import org.jspecify.annotations.NullMarked;
