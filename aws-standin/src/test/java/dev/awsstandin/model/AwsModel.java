package dev.awsstandin.model;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service model as AWS publishes it. */
record AwsModel(JsonNode root) {

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("datazone", "datazone-2018-05-10"),
            Map.entry("sagemaker", "api.sagemaker-2017-07-24"),
            Map.entry("glue", "glue-2017-03-31"),
            Map.entry("iam", "iam-2010-05-08"),
            Map.entry("sts", "sts-2011-06-15"),
            Map.entry("sqs", "sqs-2012-11-05"),
            Map.entry("kms", "kms-2014-11-01"),
            Map.entry("ec2", "ec2-2016-11-15"),
            Map.entry("ram", "ram-2018-01-04"),
            Map.entry("events", "events-2015-10-07"),
            Map.entry("cloudformation", "cloudformation-2010-05-15"));

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
