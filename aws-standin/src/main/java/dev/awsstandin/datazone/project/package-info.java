/** Projects and their members, with all that they stand on. */
@NullMarked
package dev.awsstandin.datazone.project;

import org.jspecify.annotations.NullMarked;
