/** The trail, for those who read everything. */
@NullMarked
package dev.concord.ui.audit;

import org.jspecify.annotations.NullMarked;
