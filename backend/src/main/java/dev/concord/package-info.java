/** The service behind the portal: one package for each feature, its API at the root, everything else in {@code internal}. */
@NullMarked
package dev.concord;

import org.jspecify.annotations.NullMarked;
