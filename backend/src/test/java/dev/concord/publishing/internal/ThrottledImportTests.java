package dev.concord.publishing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.fault.Fault;
import dev.awsstandin.fault.FaultKind;
import dev.awsstandin.fault.Frequency;
import dev.awsstandin.fault.Target;
import dev.concord.catalog.internal.aws.WithAssets;
import dev.concord.publishing.ImportRun;
import dev.concord.publishing.Imports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports while SageMaker turns calls away; the tests carry them out and do not wait when they are told to. */
class ThrottledImportTests extends WithAssets {
    private static final int RESOURCES = 24;
    private static final int ROUNDS = 200;

    @Autowired
    Imports imports;

    @Autowired
    Importer importer;

    @Autowired
    ImportRepository repository;

    @Test
    void whatIsThrottledNowAndThenIsAllTakenInTheEnd() {
        var arns = resources();
        throttled(Frequency.probability(0.3, 11));
        var run = begun(arns);
        int rounds = 0;
        while (importer.goOn(run).isPresent() && rounds < ROUNDS) {
            rounds++;
        }
        assertThat(imports.run(run).failures()).isEmpty();
        assertThat(imports.run(run).imported()).isEqualTo(RESOURCES);
        assertThat(imports.run(run).pending()).isEmpty();
        assertThat(imports.run(run).endedAt()).isNotNull();
    }

    @Test
    void whileNothingIsAnsweredItWaitsLongerAndLongerAndSaysWhatIsMissing() {
        var arns = resources();
        throttled(Frequency.always());
        var run = begun(arns);
        var pauses = new ArrayList<Long>();
        for (int round = 0; round < 10; round++) {
            var next = importer.goOn(run).orElseThrow();
            pauses.add(Duration.between(clock.instant(), next).plusMillis(500).toSeconds());
        }
        assertThat(pauses).startsWith(1L, 2L, 4L).isSorted().endsWith(60L, 60L);
        assertThat(imports.run(run).pending()).containsExactlyInAnyOrderElementsOf(arns);
        assertThat(imports.run(run).trouble()).isNotBlank();
        assertThat(imports.run(run).failures()).isEmpty();

        ACCOUNT.standin().faults().removeAll();
        carriedOut(run);
        assertThat(imports.run(run).imported()).isEqualTo(RESOURCES);
        assertThat(imports.run(run).trouble()).isNull();
    }

    @Test
    void whatSageMakerDoesNotHaveFailsAtOnceAndKeepsNothingElseFromBeingTaken() {
        var arns = new ArrayList<>(resources());
        var missing = arns.getFirst().replaceFirst("/[^/]*$", "/was-never-made");
        arns.addFirst(missing);
        var run = begun(arns);
        carriedOut(run);
        assertThat(imports.run(run).imported()).isEqualTo(RESOURCES);
        assertThat(imports.run(run).failures())
                .singleElement()
                .asString()
                .startsWith(missing + ": SageMaker does not have it");
    }

    /** By a node that was taken for dead, and by the one that went on in its place. */
    @Test
    void whatTwoNodesSettleCountsOnce() {
        var arns = resources();
        var run = begun(arns);
        repository.imported(run, arns.getFirst());
        repository.imported(run, arns.getFirst());
        repository.failed(run, arns.getFirst(), "Too late");
        assertThat(imports.run(run).imported()).isEqualTo(1);
        assertThat(imports.run(run).failures()).isEmpty();
        carriedOut(run);
        assertThat(imports.run(run).imported()).isEqualTo(RESOURCES);
    }

    @Test
    void aSecondRunAsksSageMakerNothing() {
        var arns = resources();
        carriedOut(begun(arns));
        throttled(Frequency.always());
        var second = begun(arns);
        carriedOut(second);
        assertThat(imports.run(second)).extracting(ImportRun::imported).isEqualTo(RESOURCES);
    }

    private UUID begun(List<String> arns) {
        return imports.start(project, arns, false);
    }

    private void carriedOut(UUID run) {
        Optional<Instant> next = Optional.of(Instant.EPOCH);
        for (int round = 0; round < ROUNDS && next.isPresent(); round++) {
            next = importer.goOn(run);
        }
        assertThat(next).as("when it would go on").isEmpty();
    }

    private static void throttled(Frequency frequency) {
        ACCOUNT.standin()
                .faults()
                .add(Fault.of(FaultKind.THROTTLE, Target.operation("sagemaker", "DescribeFeatureGroup"), frequency));
    }

    private List<String> resources() {
        var arns = new ArrayList<String>();
        var first = name;
        for (int number = 0; number < RESOURCES; number++) {
            name = first + "-" + number;
            arns.add(featureGroup("customer", "at"));
        }
        return arns;
    }
}
