/** What tests and set-ups may do besides AWS's API: look at calls, move the clock, fill the directory. */
@NullMarked
package dev.awsstandin.control;

import org.jspecify.annotations.NullMarked;
