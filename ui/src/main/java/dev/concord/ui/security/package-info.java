/** Signing in and out, and who may open which page. */
@NullMarked
package dev.concord.ui.security;

import org.jspecify.annotations.NullMarked;
