package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.shared.Searchable;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What in the account a granted asset is about. */
final class GrantedResource {

    private static final List<String> ARNS = List.of("modelPackageGroupArn", "featureGroupArn");

    private GrantedResource() {}

    /** The ARN of the SageMaker resource that the asset's forms are about; empty text when it is something else. */
    static String arn(ObjectNode asset) {
        return asset.path("formsOutput")
                .valueStream()
                .map(Searchable::content)
                .flatMap(content -> ARNS.stream().map(name -> content.path(name).asString("")))
                .filter(arn -> !arn.isEmpty())
                .findFirst()
                .orElse("");
    }
}
