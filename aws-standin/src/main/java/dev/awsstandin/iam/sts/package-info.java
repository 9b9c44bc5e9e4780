/** STS: assuming roles, and who is trusted to. */
@NullMarked
package dev.awsstandin.iam.sts;

import org.jspecify.annotations.NullMarked;
