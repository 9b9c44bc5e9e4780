/** One asset: what it is, who has access, what happened to it. */
@NullMarked
package dev.concord.ui.asset;

import org.jspecify.annotations.NullMarked;
