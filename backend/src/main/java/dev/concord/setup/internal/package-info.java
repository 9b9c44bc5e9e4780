/** Running the checks as a durable task, and remembering what they found. */
@NullMarked
package dev.concord.setup.internal;

import org.jspecify.annotations.NullMarked;
