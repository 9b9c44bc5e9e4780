package dev.concord.architecture;

import java.util.List;
import java.util.Map;

/** On what a call is made and what IAM knows of it when it decides: as narrow as the real thing. */
record Situation(String resource, Map<String, String> context) {
    static final String PROJECT = "aprojectofthetests";

    private static final String ACCOUNT = "447120983316";
    private static final String PLACE = "eu-west-1:" + ACCOUNT;
    private static final String TAG = "AmazonDataZoneProject";
    /** In the order in which they are looked for in the operation's name. */
    private static final List<String> KINDS =
            List.of("UserProfile", "App", "Space", "FeatureGroup", "ModelPackageGroup", "Domain");

    static Situation of(Acting as, String action) {
        var service = action.substring(0, action.indexOf(':'));
        var operation = action.substring(action.indexOf(':') + 1);
        return switch (service) {
            case "datazone" -> on("arn:aws:datazone:%s:domain/dzd_tests".formatted(PLACE));
            case "events" -> on("arn:aws:events:%s:rule/concord-datazone".formatted(PLACE));
            case "sqs" -> on("arn:aws:sqs:%s:concord-events".formatted(PLACE));
            case "sts" -> on(iam("role/concord/concord-inspect"));
            case "iam" ->
                new Situation(
                        identity(operation),
                        as == Acting.BOOTSTRAP
                                ? Map.of("iam:PermissionsBoundary", iam("policy/concord/concord-owner-boundary"))
                                : Map.of());
            case "sagemaker" -> inSageMaker(operation);
            default -> on("*");
        };
    }

    private static Situation on(String resource) {
        return new Situation(resource, Map.of());
    }

    private static String identity(String operation) {
        if (operation.startsWith("GetPolicy")) {
            return iam("policy/concord/concord-owner-boundary");
        }
        return iam(operation.startsWith("Simulate") ? "user/concord-base" : "role/concord/project/concord-tests");
    }

    /** What is made is given the project's tag, what is there has it. */
    private static Situation inSageMaker(String operation) {
        var kind = operation.startsWith("CreatePresigned") || operation.equals("AddTags")
                ? "UserProfile"
                : KINDS.stream().filter(operation::contains).findFirst().orElse("ModelPackageGroup");
        var words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        boolean making = operation.equals("Create" + kind) || operation.equals("AddTags");
        return new Situation(
                "arn:aws:sagemaker:%s:%s/some".formatted(PLACE, words),
                Map.of((making ? "aws:RequestTag/" : "aws:ResourceTag/") + TAG, PROJECT));
    }

    private static String iam(String what) {
        return "arn:aws:iam::%s:%s".formatted(ACCOUNT, what);
    }
}
