/** Environment profiles and environments, from order to deployment, with what they have in the account. */
@NullMarked
package dev.awsstandin.datazone.environment;

import org.jspecify.annotations.NullMarked;
