/** How things of every kind are kept, offered, shown, listed and refused. */
@NullMarked
package dev.awsstandin.datazone.shared;

import org.jspecify.annotations.NullMarked;
