/** Reading model package groups and feature groups from SageMaker. */
@NullMarked
package dev.concord.publishing.internal.aws;

import org.jspecify.annotations.NullMarked;
