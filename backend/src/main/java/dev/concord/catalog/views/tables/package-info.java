/** Views that other features may read and join in the database. */
@NamedInterface("views")
@NullMarked
package dev.concord.catalog.views.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
