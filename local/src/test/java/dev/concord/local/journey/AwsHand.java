package dev.concord.local.journey;

import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does things in AWS past Concord, as somebody in the console, in Studio or with an SDK would. */
final class AwsHand {
    private static final JsonMapper JSON = new JsonMapper();

    private final JourneyConcord concord;

    AwsHand(JourneyConcord concord) {
        this.concord = concord;
    }

    /** In the name of a project's role. */
    JsonNode datazone(DemoProject as, String operation, Map<String, ?> input) {
        return datazone(concord.cloud().roleArn(as.slug()), operation, input);
    }

    JsonNode datazone(String as, String operation, Map<String, ?> input) {
        var whole = new HashMap<String, Object>(input);
        whole.put("domainIdentifier", concord.site().domainId());
        return run("datazone", operation, as, whole);
    }

    /** In the name of the account's administrator. */
    JsonNode sagemaker(String operation, Map<String, ?> input) {
        return run("sagemaker", operation, administrator(), input);
    }

    /** A model package group of the project; its ARN. */
    String makeGroup(String name, String project) {
        var owner = Map.of("Key", "AmazonDataZoneProject", "Value", project);
        return sagemaker("CreateModelPackageGroup", Map.of("ModelPackageGroupName", name, "Tags", List.of(owner)))
                .path("ModelPackageGroupArn")
                .asString();
    }

    /** An asset for it in the project's inventory. */
    JsonNode makeAsset(DemoProject as, String project, String name, String arn) {
        var form = "{\"modelPackageGroupName\":\"%s\",\"modelPackageGroupArn\":\"%s\"}".formatted(name, arn);
        var forms = List.of(Map.of(
                "formName", "SagemakerModelPackageGroupForm",
                "typeIdentifier", "amazon.datazone.SageMakerModelPackageGroupFormType",
                "content", form));
        return datazone(
                as,
                "CreateAsset",
                Map.of(
                        "owningProjectIdentifier",
                        project,
                        "name",
                        name,
                        "externalIdentifier",
                        arn,
                        "typeIdentifier",
                        "amazon.datazone.SageMakerModelPackageGroupAssetType",
                        "formsInput",
                        forms));
    }

    void deleteGroup(String name) {
        sagemaker("DeleteModelPackageGroup", Map.of("ModelPackageGroupName", name));
    }

    static Map<String, String> identified(JsonNode id) {
        return Map.of("identifier", id.asString());
    }

    private JsonNode run(String service, String operation, String as, Map<String, ?> input) {
        ObjectNode node = JSON.valueToTree(input);
        return concord.standin().behind().run(service, operation, as, node);
    }

    private String administrator() {
        return "arn:aws:iam::%s:user/administrator".formatted(concord.cloud().account());
    }
}
