/** How a project's access to an asset looks and what can be done about it, the same on every page. */
@NullMarked
package dev.concord.ui.access;

import org.jspecify.annotations.NullMarked;
