/** Sessions of roles and their temporary credentials. */
@NullMarked
package dev.awsstandin.iam.session;

import org.jspecify.annotations.NullMarked;
