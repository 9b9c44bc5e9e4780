/** Key Management Service: keys, their aliases, policies, grants, tags and rotation, and what is encrypted with them. */
@NullMarked
package dev.awsstandin.kms;

import org.jspecify.annotations.NullMarked;
