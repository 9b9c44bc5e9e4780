package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.EnvironmentDetail.Resource;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.aws.AccountCalls;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.internal.aws.StudioCalls;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sees that nothing of the environment is left: in DataZone, in SageMaker, in IAM and in Glue. */
@Component
class GoneStep implements StepAction {
    private static final Duration MAY_LAG = Duration.ofMinutes(5);

    private final EnvironmentWork work;
    private final StudioCalls studio;
    private final AccountCalls account;
    private final Environments environments;
    private final Clock clock;

    GoneStep(EnvironmentWork work, StudioCalls studio, AccountCalls account, Environments environments, Clock clock) {
        this.work = work;
        this.studio = studio;
        this.account = account;
        this.environments = environments;
        this.clock = clock;
    }

    @Override
    public Step step() {
        return Step.GONE;
    }

    @Override
    public Progress take(Work it) {
        var left = left(it);
        if (left.isEmpty()) {
            environments.gone(it.run().project(), it.run().environment());
            return new Progress.Done("Nothing is left");
        }
        var words = String.join(", ", left);
        return it.run().step(step()).orElseThrow().elapsed(clock.instant()).compareTo(MAY_LAG) < 0
                ? new Progress.Waiting("AWS still shows " + words)
                : new Progress.Failed("DataZone has deleted the environment, but AWS still shows " + words);
    }

    private List<String> left(Work it) {
        var environment = it.run().environment();
        var left = new ArrayList<String>();
        if (work.look(it.as(), environment).isPresent()) {
            left.add("environment " + environment);
        }
        studio.domainOf(environment).ifPresent(domain -> left.add("SageMaker domain " + domain.id()));
        environments.observedDetail(environment).ifPresent(detail -> {
            detail.resource(Resource.USER_ROLE)
                    .filter(role -> account.boundary(role).isPresent())
                    .ifPresent(role -> left.add("role " + role));
            Stream.of(Resource.PRODUCER_DATABASE, Resource.CONSUMER_DATABASE)
                    .flatMap(name -> detail.resource(name).stream())
                    .filter(account::databaseExists)
                    .forEach(database -> left.add("database " + database));
        });
        return left;
    }
}
