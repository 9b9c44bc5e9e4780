/** The units into which a domain is divided, who owns them, and which projects are in them. */
@NullMarked
package dev.awsstandin.datazone.unit;

import org.jspecify.annotations.NullMarked;
