package dev.concord.publishing.internal;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.Publication;
import dev.concord.catalog.ResourceSource;
import dev.concord.catalog.ResourceState;
import dev.concord.project.Projects;
import dev.concord.publishing.ImportRun;
import dev.concord.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a run: reads each resource from AWS, then takes it into the inventory in a transaction of its own, counted there. */
@Component
class Importer {
    private static final int AT_A_TIME = 20;
    private static final long LONGEST_PAUSE = 60;
    /** As long as anything that AWS is told. */
    private static final Duration TRIED = Duration.ofDays(14);

    private final ImportRepository imports;
    private final ResourceSource source;
    private final Inventory inventory;
    private final Projects projects;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Importer(
            ImportRepository imports,
            ResourceSource source,
            Inventory inventory,
            Projects projects,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.source = source;
        this.inventory = inventory;
        this.projects = projects;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the next few resources; answers when to go on, or nothing when none is left. */
    Optional<Instant> goOn(UUID id) {
        var run = imports.get(id);
        var as = new Principal(
                projects.get(run.project()).roleArn(), run.startedBy().value());
        run.pending().stream().limit(AT_A_TIME).forEach(arn -> take(run, as, arn));
        if (imports.get(id).pending().isEmpty()) {
            imports.end(id, clock.instant());
            return Optional.empty();
        }
        return Optional.of(clock.instant().plus(pause(imports.tries(id))));
    }

    /** None while it goes on; after so many in a row that AWS did not answer, 1 s, 2 s, 4 s ... and at most a minute. */
    private static Duration pause(int tries) {
        int rounds = (tries + AT_A_TIME - 1) / AT_A_TIME;
        return rounds == 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(rounds - 1, 6)));
    }

    private void take(ImportRun run, Principal as, String arn) {
        try {
            if (isThere(run, arn)) {
                imports.imported(run.id(), arn);
                return;
            }
            var resource = source.read(as, run.project(), arn);
            transaction.executeWithoutResult(status -> {
                var asset = inventory.take(resource, run.project(), run.startedBy());
                if (run.publish()) {
                    inventory.publish(asset, run.startedBy());
                }
                imports.imported(run.id(), arn);
            });
        } catch (AwsFailure failure) {
            if (passes(failure) && clock.instant().isBefore(run.startedAt().plus(TRIED))) {
                imports.postponed(run.id(), arn, String.valueOf(failure.getMessage()));
            } else {
                imports.failed(run.id(), arn, sentence(arn, failure));
            }
        } catch (Refused refusal) {
            imports.failed(run.id(), arn, sentence(arn, refusal));
        }
    }

    /** What the project has and AWS showed is read again by its observer, not by a second run. */
    private boolean isThere(ImportRun run, String arn) {
        return inventory
                .find(arn)
                .filter(asset -> asset.owner().equals(run.project()) && asset.resourceState() == ResourceState.THERE)
                .filter(asset -> !run.publish()
                        || asset.publication() == Publication.PUBLISHED
                        || asset.publication() == Publication.PUBLISHING)
                .isPresent();
    }

    private static boolean passes(AwsFailure failure) {
        return failure.kind() == AwsFailure.Kind.THROTTLED || failure.kind() == AwsFailure.Kind.BROKEN;
    }

    /** AWS denies what is not there as it denies what is not ours. */
    private String sentence(String arn, RuntimeException failure) {
        boolean denied = failure instanceof AwsFailure answer
                && (answer.kind() == AwsFailure.Kind.DENIED || answer.kind() == AwsFailure.Kind.MISSING);
        if (!denied) {
            return String.valueOf(failure.getMessage());
        }
        boolean gone = inventory
                .find(arn)
                .filter(asset -> asset.resourceState() == ResourceState.GONE)
                .isPresent();
        return gone
                ? "It is gone from SageMaker"
                : "SageMaker does not have it, or it is not tagged as this project's. " + failure.getMessage();
    }
}
