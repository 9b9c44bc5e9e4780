/** What a project is subscribed to, and what it asked for. */
@NullMarked
package dev.concord.ui.subscription;

import org.jspecify.annotations.NullMarked;
