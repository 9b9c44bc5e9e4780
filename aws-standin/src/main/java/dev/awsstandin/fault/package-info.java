/** What can be made to go wrong with calls, and the errors by which each service says that it cannot or will not. */
@NullMarked
package dev.awsstandin.fault;

import org.jspecify.annotations.NullMarked;
