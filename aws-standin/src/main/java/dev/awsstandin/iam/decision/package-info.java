/** The evaluator that decides every call, and the simulation of what it would decide. */
@NullMarked
package dev.awsstandin.iam.decision;

import org.jspecify.annotations.NullMarked;
