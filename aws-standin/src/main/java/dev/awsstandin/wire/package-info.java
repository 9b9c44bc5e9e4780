/** HTTP and what is written on it: requests, the protocols of AWS's services, signatures, answers. */
@NullMarked
package dev.awsstandin.wire;

import org.jspecify.annotations.NullMarked;
