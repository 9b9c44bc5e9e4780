/** IAM and STS as services, and what other services need of them. */
@NullMarked
package dev.awsstandin.iam;

import org.jspecify.annotations.NullMarked;
