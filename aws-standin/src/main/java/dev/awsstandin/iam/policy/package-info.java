/** Managed policies and their versions. */
@NullMarked
package dev.awsstandin.iam.policy;

import org.jspecify.annotations.NullMarked;
