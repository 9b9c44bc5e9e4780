package dev.concord.publishing.internal;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.ResourceSource;
import dev.concord.catalog.ResourceState;
import dev.concord.project.Projects;
import dev.concord.publishing.ImportRun;
import dev.concord.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a run: reads each resource from AWS, then takes it into the inventory in a transaction of its own, counted there. */
@Component
class Importer {
    private static final int AT_A_TIME = 20;

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

    /** Takes the next few resources; false when none is left. */
    boolean goOn(UUID id) {
        var run = imports.get(id);
        var as = new Principal(
                projects.get(run.project()).roleArn(), run.startedBy().value());
        run.resources().stream().skip(run.done()).limit(AT_A_TIME).forEach(arn -> take(run, as, arn));
        boolean more = run.done() + AT_A_TIME < run.resources().size();
        if (!more) {
            imports.end(id, clock.instant());
        }
        return more;
    }

    private void take(ImportRun run, Principal as, String arn) {
        try {
            var resource = source.read(as, run.project(), arn);
            transaction.executeWithoutResult(status -> {
                var asset = inventory.take(resource, run.project(), run.startedBy());
                if (run.publish()) {
                    inventory.publish(asset, run.startedBy());
                }
                imports.imported(run.id());
            });
        } catch (Refused | AwsFailure failure) {
            imports.failed(run.id(), arn + ": " + sentence(arn, failure));
        }
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
