/** The project that a person acts for; all states on the screen are that project's. */
@NullMarked
package dev.concord.ui.acting;

import org.jspecify.annotations.NullMarked;
