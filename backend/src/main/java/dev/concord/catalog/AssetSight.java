package dev.concord.catalog;

import dev.concord.shared.ProjectId;
import java.util.Collection;

/** Who else may look at an asset that is not published any more; a feature that lets projects use assets brings its own. */
public interface AssetSight {
    /** One of the projects asked for it, once. */
    boolean concerns(AssetId asset, Collection<ProjectId> projects);
}
