/** Users, their policies and their access keys. */
@NullMarked
package dev.awsstandin.iam.user;

import org.jspecify.annotations.NullMarked;
