/** The steps of deploying an environment and of retiring it. */
@NullMarked
package dev.concord.provisioning.internal.aws.steps;

import org.jspecify.annotations.NullMarked;
