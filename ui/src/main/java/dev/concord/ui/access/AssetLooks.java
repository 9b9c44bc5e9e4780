package dev.concord.ui.access;

import dev.concord.catalog.AssetType;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Look;
import dev.concord.ui.parts.Tone;
import dev.concord.ui.parts.TypeIcon;

/** The pictures of asset types, and how SageMaker's approval of a model version is worded. */
public final class AssetLooks {
    private AssetLooks() {}

    public static Icon icon(AssetType type) {
        return switch (type) {
            case MODEL_PACKAGE_GROUP -> Icon.MODEL;
            case FEATURE_GROUP -> Icon.FEATURES;
            case GLUE_TABLE -> Icon.GLUE;
            case REDSHIFT_TABLE -> Icon.REDSHIFT;
        };
    }

    public static TypeIcon typeIcon(AssetType type) {
        return new TypeIcon(icon(type), type.word());
    }

    /** SageMaker's approval of one version, in its words. */
    public static Look approval(String approval) {
        return switch (approval) {
            case "Approved" -> new Look(Tone.OK, Icon.CHECK_CIRCLE, "Approved");
            case "PendingManualApproval" -> new Look(Tone.WAIT, Icon.CLOCK, "Pending manual approval");
            case "Rejected" -> new Look(Tone.IDLE, Icon.MINUS_CIRCLE, "Rejected");
            default -> new Look(Tone.DASH, Icon.UNKNOWN, "Unknown");
        };
    }
}
