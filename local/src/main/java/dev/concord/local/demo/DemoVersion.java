package dev.concord.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;

/** A version of a model in the bank's registry. How many there are and which are approved follows from the model's id. */
record DemoVersion(int number, ModelApprovalStatus approval, String description, Map<String, String> metadata) {

    private static final int MOST = 3;

    static List<DemoVersion> of(DemoModel model) {
        int count = 1 + Math.floorMod(model.id().hashCode(), MOST);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new DemoVersion(
                        number,
                        approval(model, number),
                        "Version %d, from JumpStart version %s".formatted(number, model.version()),
                        Map.of("model-id", model.id(), "source-version", model.version())))
                .toList();
    }

    /** Of ten versions about eight are approved, one waits and one was rejected. */
    private static ModelApprovalStatus approval(DemoModel model, int number) {
        return switch (Math.floorMod((model.id() + number).hashCode() >> 3, 10)) {
            case 0 -> ModelApprovalStatus.PENDING_MANUAL_APPROVAL;
            case 1 -> ModelApprovalStatus.REJECTED;
            default -> ModelApprovalStatus.APPROVED;
        };
    }

    /** The same for the same version, so that AWS knows it again. */
    String token(DemoModel model) {
        var name = "%s/%d".formatted(model.groupName(), number);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
