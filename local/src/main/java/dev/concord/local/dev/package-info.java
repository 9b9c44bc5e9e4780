/** Takes up what changed in the sources while the portal runs. */
@NullMarked
package dev.concord.local.dev;

import org.jspecify.annotations.NullMarked;
