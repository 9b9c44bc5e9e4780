/** Durable state: tables, the transactions that change them, their indexes, snapshots, and the log of calls. */
@NullMarked
package dev.awsstandin.kernel.state;

import org.jspecify.annotations.NullMarked;
