package dev.awsstandin.datazone.environment;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Deployments that are to fail because somebody wants to see it. Kept over restarts until they have failed. */
public final class DeploymentFailures {

    private final Cloud cloud;
    private final Table planned;

    /**
     * The next deployments of one type that will fail.
     *
     * @param type {@code CREATE}, {@code UPDATE} or {@code DELETE}
     * @param environmentName null for those of any environment
     * @param code of the failure reason, as in {@code 408}
     * @param times how many deployments fail so
     */
    public record Failure(String type, @Nullable String environmentName, String code, String message, int times) {

        public Failure {
            if (Stream.of(DeploymentType.values())
                    .noneMatch(known -> known.name().equals(type))) {
                throw new IllegalArgumentException("A deployment is of type CREATE, UPDATE or DELETE, not " + type);
            }
            if (times < 1) {
                throw new IllegalArgumentException("A deployment fails at least once, not %d times".formatted(times));
            }
        }
    }

    DeploymentFailures(Cloud cloud) {
        this.cloud = cloud;
        this.planned = cloud.store().table("datazone.deployment-failures");
    }

    public void plan(Failure failure) {
        cloud.store().write(() -> {
            add(failure);
            return true;
        });
    }

    private void add(Failure failure) {
        var last = planned.all().stream()
                .mapToInt(entry -> entry.path("number").asInt())
                .max()
                .orElse(0);
        save(Json.object()
                .put("number", last + 1)
                .put("type", failure.type())
                .put("environmentName", failure.environmentName())
                .put("code", failure.code())
                .put("message", failure.message())
                .put("times", failure.times()));
    }

    /** The reason why this deployment must fail, used up by asking. */
    Optional<DeploymentState.Reason> take(DeploymentType type, String environmentName) {
        var found = planned
                .where(entry -> entry.path("type").asString().equals(type.name())
                        && entry.path("environmentName")
                                .asString(environmentName)
                                .equals(environmentName))
                .stream()
                .findFirst();
        found.ifPresent(this::useUp);
        return found.map(entry -> new DeploymentState.Reason(
                entry.path("code").asString(), entry.path("message").asString()));
    }

    private void useUp(ObjectNode entry) {
        var left = entry.path("times").asInt() - 1;
        if (left == 0) {
            planned.remove(key(entry));
        } else {
            save(entry.deepCopy().put("times", left));
        }
    }

    private void save(ObjectNode entry) {
        planned.put(key(entry), entry);
    }

    private static String key(ObjectNode entry) {
        return "%09d".formatted(entry.path("number").asInt());
    }
}
