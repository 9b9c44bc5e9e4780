/** What a step of a run is; features take part in runs with steps of their own. */
@NamedInterface("run")
@NullMarked
package dev.concord.provisioning.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
