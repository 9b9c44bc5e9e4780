/** Environment profiles, environments, the runs that make and retire them, and the way into Studio. */
@NullMarked
package dev.concord.ui.environment;

import org.jspecify.annotations.NullMarked;
