/** Whether Concord and AWS agree: in a word for the menu, and on a page of its own. */
@NullMarked
package dev.concord.ui.agreement;

import org.jspecify.annotations.NullMarked;
