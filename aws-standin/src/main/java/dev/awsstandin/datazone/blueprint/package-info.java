/** Environment blueprints, where they are enabled, and the parameters that they leave to their users. */
@NullMarked
package dev.awsstandin.datazone.blueprint;

import org.jspecify.annotations.NullMarked;
