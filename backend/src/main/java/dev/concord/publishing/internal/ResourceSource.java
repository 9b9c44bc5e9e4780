package dev.concord.publishing.internal;

import dev.concord.aws.Principal;
import dev.concord.catalog.Resource;
import dev.concord.shared.ProjectId;

/** Where resources are read. */
public interface ResourceSource {
    /** Reads it as the principal; {@link dev.concord.shared.Refused} when it belongs to another project than this one. */
    Resource read(Principal as, ProjectId owner, String arn);
}
