package dev.concord.provisioning;

import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;

import dev.concord.People;
import dev.concord.provisioning.internal.RunProgress;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs that somebody of Customer Retention started; the tests play what AWS says. */
abstract class WithRuns extends WithBlueprint {

    @Autowired
    Provisioning provisioning;

    @Autowired
    Runs runs;

    @Autowired
    RunProgress progress;

    ProfileId profile;

    @BeforeEach
    void madeProfile() {
        profile = places.made(form(newName("lab")));
        People.INES.signIn();
    }

    RunId deployed(String name) {
        return provisioning.deploy(CUSTOMER_RETENTION, profile, name, "To try it", UUID.randomUUID());
    }

    void failAt(RunId id, Step failing, String environment, boolean spoiled) {
        for (var step : Step.of(RunKind.DEPLOY)) {
            progress.begin(id, step);
            if (step == failing) {
                break;
            }
            progress.done(id, step, "");
        }
        progress.environment(id, environment);
        if (spoiled) {
            progress.spoiled(id);
        }
        progress.failed(id, "AWS said no");
    }
}
