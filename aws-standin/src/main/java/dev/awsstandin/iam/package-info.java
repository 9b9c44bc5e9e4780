/** IAM and STS: users, roles, policies, sessions, and the evaluator that decides every call. */
@NullMarked
package dev.awsstandin.iam;

import org.jspecify.annotations.NullMarked;
