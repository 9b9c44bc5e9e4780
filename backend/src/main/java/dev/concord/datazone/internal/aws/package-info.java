/** The calls to DataZone. */
@NullMarked
package dev.concord.datazone.internal.aws;

import org.jspecify.annotations.NullMarked;
