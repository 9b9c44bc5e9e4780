package dev.awsstandin.model;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service model as AWS publishes it. */
record AwsModel(JsonNode root) {

    private static final Map<String, String> FILES = Map.of(
            "datazone", "datazone-2018-05-10",
            "sagemaker", "api.sagemaker-2017-07-24",
            "iam", "iam-2010-05-08",
            "glue", "glue-2017-03-31",
            "sts", "sts-2011-06-15",
            "sqs", "sqs-2012-11-05",
            "kms", "kms-2014-11-01",
            "ec2", "ec2-2016-11-15");

    static AwsModel of(String service) {
        try (var file = AwsModel.class.getResourceAsStream("/models/" + FILES.get(service) + "-model.json")) {
            return new AwsModel(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode about() {
        return root.required("metadata");
    }

    JsonNode operation(String name) {
        return root.required("operations").path(name);
    }

    JsonNode shape(String name) {
        return root.required("shapes").path(name);
    }

    AwsModel without(String shape, String member) {
        var copy = root.deepCopy();
        ((ObjectNode) copy.required("shapes").required(shape).required("members")).remove(member);
        return new AwsModel(copy);
    }
}
