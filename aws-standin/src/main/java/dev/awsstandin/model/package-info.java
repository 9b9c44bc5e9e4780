/**
 * What AWS's service models say of the offered operations, read from one data file per service: where each member
 * travels, which values it takes, how an answer looks. Nothing here knows what an operation does.
 */
@NullMarked
package dev.awsstandin.model;

import org.jspecify.annotations.NullMarked;
