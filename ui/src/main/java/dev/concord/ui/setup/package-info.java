/** The set-up of the domain, for ML admins, and to be read by auditors. */
@NullMarked
package dev.concord.ui.setup;

import org.jspecify.annotations.NullMarked;
