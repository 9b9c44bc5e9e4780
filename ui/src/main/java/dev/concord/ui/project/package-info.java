/** Projects: finding them, making one, and everything about one. */
@NullMarked
package dev.concord.ui.project;

import org.jspecify.annotations.NullMarked;
