/** Measurements that anybody can repeat: each prints figures, one a line. */
@NullMarked
package dev.concord.benchmarks;

import org.jspecify.annotations.NullMarked;
