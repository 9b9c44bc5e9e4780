/** An AWS endpoint on loopback that speaks the real wire protocols. */
@NullMarked
package dev.awsstandin;

import org.jspecify.annotations.NullMarked;
