package dev.concord.setup.internal;

import dev.concord.aws.AwsFailure;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs all checks one by one. Each result is recorded at once, and no check's failure hides another's result. */
@Component
class Inspection {
    private static final Logger log = LoggerFactory.getLogger(Inspection.class);

    private final List<SetUpCheck> checks;
    private final SetUpRepository setUp;
    private final TransactionTemplate transaction;
    private final News news;
    private final Clock clock;

    Inspection(
            List<SetUpCheck> checks, SetUpRepository setUp, TransactionTemplate transaction, News news, Clock clock) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(SetUpCheck::about)).toList();
        this.setUp = setUp;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    void run(UUID run) {
        for (var check : checks) {
            var finding = finding(check);
            record(() -> setUp.found(check.about(), run, finding, clock.instant()));
        }
        record(() -> setUp.ended(run, clock.instant()));
    }

    private static Finding finding(SetUpCheck check) {
        try {
            return check.run();
        } catch (MayNotLook denied) {
            return Finding.unknown(String.valueOf(denied.getMessage()), "", denied.cure());
        } catch (AwsFailure failure) {
            return Finding.unknown(
                    "AWS did not say. " + failure.getMessage(), "", "Check again; if it stays so, ask AWS.");
        } catch (RuntimeException broken) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.error("Incident {}: the check {} broke", incident, check.about().id(), broken);
            return Finding.unknown(
                    "Concord could not check this. Incident " + incident, "", "The log has the story of the incident.");
        }
    }

    private void record(Runnable recording) {
        transaction.executeWithoutResult(status -> {
            recording.run();
            news.changed(Topic.SETUP);
        });
    }
}
