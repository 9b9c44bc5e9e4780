/** Profiles, environments and Studio in DataZone and SageMaker. */
@NullMarked
package dev.concord.provisioning.internal.aws;

import org.jspecify.annotations.NullMarked;
