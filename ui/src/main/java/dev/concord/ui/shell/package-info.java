/** The frame around every page, and the pages that say what went wrong. */
@NullMarked
package dev.concord.ui.shell;

import org.jspecify.annotations.NullMarked;
