/** Views that other features may read and join in the database. */
@NamedInterface(value = "views", propagate = true)
@NullMarked
package dev.concord.provisioning.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
