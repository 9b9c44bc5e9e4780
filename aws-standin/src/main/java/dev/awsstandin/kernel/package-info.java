/** What every service is built on: calls and who makes them, and the operations that are offered. */
@NullMarked
package dev.awsstandin.kernel;

import org.jspecify.annotations.NullMarked;
