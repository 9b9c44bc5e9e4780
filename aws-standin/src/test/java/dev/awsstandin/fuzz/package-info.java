/** Requests by the thousand that no client would send, and what must hold whatever comes. */
@NullMarked
package dev.awsstandin.fuzz;

import org.jspecify.annotations.NullMarked;
