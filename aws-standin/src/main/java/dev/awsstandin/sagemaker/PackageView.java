package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Model packages as they are stored and shown. */
final class PackageView {

    private static final List<String> GIVEN = List.of(
            "ModelPackageDescription",
            "InferenceSpecification",
            "AdditionalInferenceSpecifications",
            "SourceAlgorithmSpecification",
            "ValidationSpecification",
            "CertifyForMarketplace",
            "ModelMetrics",
            "DriftCheckBaselines",
            "Domain",
            "Task",
            "SamplePayloadUrl",
            "CustomerMetadataProperties",
            "MetadataProperties",
            "SkipModelValidation",
            "SourceUri",
            "SecurityConfig",
            "ModelCard",
            "ModelLifeCycle",
            "ModelPackageRegistrationType");
    private static final List<String> CHANGEABLE = List.of(
            "ModelApprovalStatus",
            "ApprovalDescription",
            "InferenceSpecification",
            "SourceUri",
            "ModelCard",
            "ModelLifeCycle",
            "ModelPackageRegistrationType");
    private static final List<String> SUMMARY = List.of(
            "ModelPackageName",
            "ModelPackageGroupName",
            "ModelPackageVersion",
            "ModelPackageArn",
            "ModelPackageDescription",
            "CreationTime",
            "ModelPackageStatus",
            "ModelApprovalStatus",
            "ModelLifeCycle");

    private PackageView() {}

    static ObjectNode created(Call call, String arn) {
        return Members.only(call.input(), GIVEN)
                .put("ModelPackageArn", arn)
                .put("CreationTime", Timestamps.seconds(call.now()))
                .put("ModelPackageStatus", "Completed");
    }

    static ObjectNode full(ObjectNode stored) {
        var view = stored.deepCopy();
        var details = view.putObject("ModelPackageStatusDetails");
        details.putArray("ValidationStatuses");
        details.putArray("ImageScanStatuses");
        return view.set("CreatedBy", Json.object());
    }

    /** As Search shows it, which knows fewer members. */
    static ObjectNode found(ObjectNode stored) {
        return full(stored).remove(List.of("ModelLifeCycle", "ModelPackageRegistrationType"));
    }

    static ObjectNode summary(ObjectNode stored) {
        return Members.only(stored, SUMMARY);
    }

    static ObjectNode updated(Call call, ObjectNode stored) {
        var changed = stored.deepCopy();
        changed.setAll(Members.only(call.input(), CHANGEABLE));
        changed.put("LastModifiedTime", Timestamps.seconds(call.now()));
        if (call.has("CustomerMetadataProperties") || call.has("CustomerMetadataPropertiesToRemove")) {
            var metadata = changed.withObjectProperty("CustomerMetadataProperties");
            call.input().path("CustomerMetadataProperties").forEachEntry(metadata::set);
            call.input().path("CustomerMetadataPropertiesToRemove").forEach(key -> metadata.remove(key.asString()));
        }
        if (call.has("AdditionalInferenceSpecificationsToAdd")) {
            var added = changed.withArrayProperty("AdditionalInferenceSpecifications");
            call.input().path("AdditionalInferenceSpecificationsToAdd").forEach(added::add);
        }
        return changed;
    }

    /** A list without a group is of single packages, unless the call says otherwise. */
    static boolean asked(Call call, ObjectNode stored) {
        var group = call.has("ModelPackageGroupName") ? Arns.name(call.text("ModelPackageGroupName")) : "";
        var versioned = stored.has("ModelPackageVersion");
        var kind = switch (call.text("ModelPackageType")) {
            case "Both" -> true;
            case "Versioned" -> versioned;
            case "Unversioned" -> !versioned;
            default -> versioned == !group.isEmpty();
        };
        return kind
                && (group.isEmpty()
                        || stored.path("ModelPackageGroupName").asString("").equals(group))
                && (!call.has("ModelApprovalStatus")
                        || stored.path("ModelApprovalStatus").asString("").equals(call.text("ModelApprovalStatus")));
    }
}
