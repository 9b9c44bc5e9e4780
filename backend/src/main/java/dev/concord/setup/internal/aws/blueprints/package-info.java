/** Checks of the blueprint and of the roles that DataZone deploys it with. */
@NullMarked
package dev.concord.setup.internal.aws.blueprints;

import org.jspecify.annotations.NullMarked;
