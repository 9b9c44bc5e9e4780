/** Stored things in short, kept in memory and in order, so that lists and searches need not read them all. */
@NullMarked
package dev.awsstandin.index;

import org.jspecify.annotations.NullMarked;
