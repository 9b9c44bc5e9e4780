package dev.awsstandin.model;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes inputs that satisfy a shape, every member set, some levels deep. A pattern that no known text fits is not
 * satisfied; DataZone has none of those.
 */
public final class SampleInput {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private static final List<String> TEXTS = List.of(
            "abc",
            "dzd_abc",
            "abc0123456",
            "s3://some/where",
            "eu-west-1",
            "123456789012",
            "arn:aws:iam::123456789012:role/some",
            "arn:aws:iam::123456789012:policy/some",
            "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f",
            "arn:aws:sso:::instance/ssoins-0123456789abcdef",
            "0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f",
            "cron(0 12 * * ? *)",
            "arn:aws:sagemaker:eu-west-1:123456789012:model-package-group/some",
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:some",
            "abcdefghij0123",
            "/",
            "alias/some",
            "http://some/where",
            "sha256:" + "0a".repeat(32),
            "1.0.0",
            "PT1H",
            "UserName",
            "arn:aws:glue:eu-west-1:123456789012:database/some",
            "arn:aws:lambda:eu-west-1:123456789012:function:some",
            "arn:aws:sagemaker:eu-west-1:123456789012:domain/some",
            "arn:aws:sagemaker:eu-west-1:123456789012:feature-group/some",
            "arn:aws:sagemaker:eu-west-1:123456789012:image/some",
            "arn:aws:sagemaker:eu-west-1:123456789012:image-version/some/1",
            "arn:aws:sagemaker:eu-west-1:123456789012:model-card/some",
            "arn:aws:sagemaker:eu-west-1:123456789012:model-package/some",
            "arn:aws:sagemaker:eu-west-1:123456789012:studio-lifecycle-config/some",
            "arn:aws:sagemaker:eu-west-1:123456789012:user-profile/some");

    private SampleInput() {}

    public static ObjectNode of(OperationModel operation) {
        return (ObjectNode) value(operation.input(), 0);
    }

    private static JsonNode value(Shape shape, int depth) {
        return switch (shape) {
            case Shape.Structure structure -> structure(structure, depth);
            case Shape.ListOf list -> NODES.arrayNode().add(value(list.of().shape(), depth + 1));
            case Shape.MapOf map ->
                NODES.objectNode()
                        .set(
                                value(map.key().shape(), depth + 1).asString(),
                                value(map.value().shape(), depth + 1));
            case Shape.Text text -> StringNode.valueOf(text(text));
            case Shape.Numeric number ->
                IntNode.valueOf(
                        number.range().min() == null ? 1 : number.range().min().intValue());
            case Shape.Flag flag -> BooleanNode.TRUE;
            case Shape.Time time -> IntNode.valueOf(1);
            case Shape.Blob blob -> StringNode.valueOf("YQ==");
        };
    }

    private static ObjectNode structure(Shape.Structure structure, int depth) {
        var object = NODES.objectNode();
        for (var member : structure.members().values()) {
            var leaveOut = structure.union() && !object.isEmpty()
                    || isRecursive(member) && !structure.members().containsKey("filter")
                    || isRecursive(member) && structure.union()
                    || depth > DEEPEST && !structure.required().contains(member.name());
            if (!leaveOut) {
                object.set(member.name(), value(member.shape(), depth + 1));
            }
        }
        return object;
    }

    /** A clause of clauses has no end. */
    private static boolean isRecursive(Member member) {
        return Set.of("FilterList", "RowFilterList").contains(member.ref().name());
    }

    static String text(Shape.Text shape) {
        if (!shape.values().isEmpty()) {
            return shape.values().getFirst();
        }
        return TEXTS.stream().filter(text -> fits(shape, text)).findFirst().orElse(TEXTS.getFirst());
    }

    static boolean fits(Shape.Text shape, String text) {
        var length = text.codePointCount(0, text.length());
        return shape.length().allowsAtLeast(length)
                && shape.length().allowsAtMost(length)
                && (shape.pattern() == null || shape.pattern().matcher(text).matches());
    }
}
