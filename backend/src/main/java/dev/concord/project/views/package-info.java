/** Views that other features may read and join in the database. */
@NamedInterface("views")
@NullMarked
package dev.concord.project.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
