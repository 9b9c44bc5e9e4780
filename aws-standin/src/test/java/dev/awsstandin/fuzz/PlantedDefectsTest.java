package dev.awsstandin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Hooks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A fuzz run against a stand-in that is broken in one way says so. */
class PlantedDefectsTest {

    private static final int CASES = 200;

    @TempDir
    Path folder;

    private AwsStandin standin;
    private FuzzRun run;

    @BeforeEach
    void start() {
        standin = RunningStandin.settings(folder).delays(Delays.none()).build().start();
        run = new FuzzRun(standin, Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        run.close();
        standin.close();
    }

    @Test
    void anOperationThatFailsIsFound() {
        var findings = runWith(call -> {
            if (isOnTheGround(call, "sqs")) {
                throw new IllegalStateException("Planted");
            }
        });

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.toString())
                        .contains("The status is 500", "Seed 7, case ", "IllegalStateException: Planted"));
    }

    @Test
    void anOperationThatHangsIsFound() {
        var released = new CountDownLatch(1);
        var once = new AtomicBoolean();
        try {
            var findings = runWith(call -> {
                if (isOnTheGround(call, "sagemaker") && !once.getAndSet(true)) {
                    await(released);
                }
            });

            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.toString())
                            .contains("Neither an answer nor the end of the connection", "Seed 7, case "));
        } finally {
            released.countDown();
        }
    }

    @Test
    void aThingThatIsLostIsFound() {
        var once = new AtomicBoolean();
        var role = JsonMapper.shared()
                .createObjectNode()
                .put("RoleName", "witness-role")
                .put("Description", "Lost");

        var findings = runWith(call -> {
            if (isOnTheGround(call, "iam") && !once.getAndSet(true)) {
                standin.behind().run("iam", "UpdateRole", Ground.ADMINISTRATOR, role);
            }
        });

        assertThat(findings)
                .isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains("Seed 7, within the cases from 0 to " + CASES, "Description=Lost"));
    }

    /** The run also looks at what it must not lose. */
    private static boolean isOnTheGround(Call call, String service) {
        return call.service().equals(service) && call.input().toString().contains("ground");
    }

    private List<Object> runWith(Consumer<Call> defect) {
        var listener = new Hooks.Listener() {
            @Override
            public void before(Call call) {
                defect.accept(call);
            }
        };
        try (var planted = standin.hooks().add(listener)) {
            assertThat(planted).isNotNull();
            return run.run(7, CASES);
        }
    }

    private static void await(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
