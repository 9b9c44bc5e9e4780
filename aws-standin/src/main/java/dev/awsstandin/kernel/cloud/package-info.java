/** The account and region that all services share, how long things take in it, and what it does later by itself. */
@NullMarked
package dev.awsstandin.kernel.cloud;

import org.jspecify.annotations.NullMarked;
