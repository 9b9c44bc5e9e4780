package dev.awsstandin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes: no failure, no hang, no lost state, every error in its form, every call in the log. */
class FuzzTest {

    private static final int SOME = 5_000;
    private static final int MANY = 60_000;
    private static final long SEED = 20_261_122;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void spoiltRequestsBreakNothing() {
        assertNothingBreaks(SEED, Integer.getInteger("standin.fuzz.some", SOME));
    }

    @Test
    @Tag("faults")
    void manyMoreSpoiltRequestsBreakNothing() {
        var seed = Long.getLong("standin.fuzz.seed", new SecureRandom().nextLong());
        System.out.println("The fuzz run's seed is " + seed);
        assertNothingBreaks(seed, Integer.getInteger("standin.fuzz.cases", MANY));
    }

    private void assertNothingBreaks(long seed, int cases) {
        var settings = RunningStandin.settings(folder).delays(Delays.none());
        Ground ground;
        Ground witness;
        Map<String, String> before;
        try (var standin = settings.build().start();
                var run = new FuzzRun(standin, PATIENCE)) {
            var findings = run.run(seed, cases);
            System.out.println(run.tally());
            assertThat(findings)
                    .as("%d findings, seed %d", findings.size(), seed)
                    .isEmpty();
            assertReach(run.tally());
            ground = run.ground();
            witness = run.witness();
            before = run.readings();
        }
        try (var standin = settings.build().start();
                var run = new FuzzRun(standin, PATIENCE, ground, witness)) {
            var after = run.readings();
            assertThat(before)
                    .allSatisfy(
                            (what, was) -> assertThat(after.get(what)).as(what).isEqualTo(was));
        }
    }

    /** Most requests come past the door, and of most operations some succeed. */
    private static void assertReach(Tally tally) {
        assertThat(tally.shareSigned()).isGreaterThan(0.6);
        assertThat(tally.shareSucceeded()).isGreaterThan(0.1);
        assertThat(tally.succeeded()).hasSizeGreaterThan(180);
    }
}
