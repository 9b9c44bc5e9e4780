/** Grants of managed policies, and whom they let do what. */
@NullMarked
package dev.awsstandin.datazone.policy;

import org.jspecify.annotations.NullMarked;
