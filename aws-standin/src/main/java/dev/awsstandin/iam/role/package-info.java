/** Roles: their trust, their policies and what is attached to them. */
@NullMarked
package dev.awsstandin.iam.role;

import org.jspecify.annotations.NullMarked;
