/** The IAM policy language: reading documents and deciding by them. Knows nothing of users, roles or HTTP. */
@NullMarked
package dev.awsstandin.policy;

import org.jspecify.annotations.NullMarked;
