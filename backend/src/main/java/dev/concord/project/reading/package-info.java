/** Reading AWS project by project, as each project's own role. */
@NamedInterface("reading")
@NullMarked
package dev.concord.project.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
