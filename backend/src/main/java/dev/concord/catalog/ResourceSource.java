package dev.concord.catalog;

import dev.concord.aws.Principal;
import dev.concord.shared.ProjectId;

/** Where resources are read. */
public interface ResourceSource {
    /**
     * Reads it as the principal; {@link dev.concord.shared.Refused} when it belongs to another project than this one or is
     * of no kind that can be read.
     */
    Resource read(Principal as, ProjectId owner, String arn);
}
