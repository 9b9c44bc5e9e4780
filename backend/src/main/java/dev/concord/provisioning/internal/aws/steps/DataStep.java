package dev.concord.provisioning.internal.aws.steps;

import dev.concord.provisioning.EnvironmentDetail;
import dev.concord.provisioning.EnvironmentDetail.Resource;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.Verdict;
import dev.concord.provisioning.internal.aws.AccountCalls;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.run.StepAction;
import dev.concord.provisioning.run.Work;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sees that the environment's databases and data sources are there. */
@Component
class DataStep implements StepAction {
    private final Environments environments;
    private final AccountCalls account;
    private final EnvironmentWork work;
    private final Verdicts verdicts;

    DataStep(Environments environments, AccountCalls account, EnvironmentWork work, Verdicts verdicts) {
        this.environments = environments;
        this.account = account;
        this.work = work;
        this.verdicts = verdicts;
    }

    @Override
    public Step step() {
        return Step.DATA;
    }

    @Override
    public Progress take(Work it) {
        var run = it.run();
        var named = environments
                .observedDetail(run.environment())
                .map(DataStep::databases)
                .orElse(List.of());
        var absent =
                named.stream().filter(name -> !account.databaseExists(name)).toList();
        var sources = work.dataSources(it.as(), run.project(), run.environment());
        return verdicts.add(
                it,
                List.of(
                        Verdict.of(
                                "Glue databases",
                                !named.isEmpty() && absent.isEmpty(),
                                absent.isEmpty() ? "%d there".formatted(named.size()) : absent + " not found",
                                "those that DataZone names"),
                        Verdict.of(
                                "Data sources",
                                !sources.isEmpty(),
                                "%d there".formatted(sources.size()),
                                "at least one")),
                String.join(", ", named));
    }

    private static List<String> databases(EnvironmentDetail detail) {
        return Stream.of(Resource.PRODUCER_DATABASE, Resource.CONSUMER_DATABASE)
                .flatMap(name -> detail.resource(name).stream())
                .toList();
    }
}
