/** Asset types and form types, those of AWS and those of projects. */
@NullMarked
package dev.awsstandin.datazone.type;

import org.jspecify.annotations.NullMarked;
