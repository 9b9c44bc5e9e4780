/** Assets and listings in DataZone. */
@NullMarked
package dev.concord.catalog.internal.aws;

import org.jspecify.annotations.NullMarked;
