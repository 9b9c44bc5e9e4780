/** The part of the Smithy interface definition language that form types are written in. */
@NullMarked
package dev.awsstandin.smithy;

import org.jspecify.annotations.NullMarked;
