package dev.concord.provisioning.internal.aws.steps;

import dev.concord.outbox.Delivery;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.internal.EnvironmentChange;
import dev.concord.provisioning.internal.RunProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs are told alike, whatever they are for: step by step. */
@Configuration(proxyBeanMethods = false)
class RunDeliveries {
    @Bean
    Delivery deploy(RunWalk walk, RunProgress progress) {
        return new RunDelivery(EnvironmentChange.DEPLOY, walk, progress);
    }

    @Bean
    Delivery remove(RunWalk walk, RunProgress progress) {
        return new RunDelivery(EnvironmentChange.REMOVE, walk, progress);
    }

    @Bean
    Delivery retire(RunWalk walk, RunProgress progress) {
        return new RunDelivery(EnvironmentChange.RETIRE, walk, progress);
    }

    private record RunDelivery(Kind kind, RunWalk walk, RunProgress progress) implements Delivery {
        @Override
        public Outcome deliver(OutboxRow row) {
            return walk.walk(row);
        }

        @Override
        public void failed(OutboxRow row, String why) {
            progress.failed(new RunId(row.reference()), why);
        }
    }
}
