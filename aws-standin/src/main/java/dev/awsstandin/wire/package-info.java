/** The protocols of AWS's services: what stands in a request, and how answers and errors are spelled. */
@NullMarked
package dev.awsstandin.wire;

import org.jspecify.annotations.NullMarked;
