package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.JourneyConcord;
import dev.concord.local.journey.Killer.Kill;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Killing the portal again and again while it is at something. */
final class Killings {
    private static final Duration NO_MORE_COMES = Duration.ofSeconds(40);

    private final JourneyConcord concord;

    Killings(JourneyConcord concord) {
        this.concord = concord;
    }

    long lastCall() {
        return concord.standin().callLog().all().stream()
                .mapToLong(LoggedCall::number)
                .max()
                .orElse(0);
    }

    /** What was called after this one, each operation once; those of observers come as well, which does no harm. */
    List<String> operationsAfter(long call, Predicate<LoggedCall> which) {
        return concord.standin().callLog().after(call).stream()
                .filter(which)
                .map(LoggedCall::operation)
                .filter(operation -> !operation.equals("AssumeRole"))
                .distinct()
                .toList();
    }

    /** After each of them, and before those that change something. */
    static List<Kill> around(List<String> operations) {
        return operations.stream()
                .flatMap(operation -> changes(operation)
                        ? Stream.of(new Kill(operation, true), new Kill(operation, false))
                        : Stream.of(new Kill(operation, false)))
                .toList();
    }

    private static boolean changes(String operation) {
        return Stream.of("Create", "Delete", "Update", "Put", "Add", "Remove").anyMatch(operation::startsWith);
    }

    /** Begins, then kills the portal at each of these calls as it comes, and starts it again, until all have come or it is over. */
    void at(List<Kill> kills, Runnable begin) {
        var killer = new Killer(concord.portal(), kills);
        Listening.with(concord, killer, () -> {
            begin.run();
            killer.goOn();
            while (comes(() -> killer.isDown() || killer.isDone()) && killer.isDown()) {
                startAgain(killer);
            }
        });
        if (killer.isDown()) {
            startAgain(killer);
        }
        assertThat(killer.left())
                .as("no kill at a call that changes something, of %s", kills)
                .noneMatch(kill -> changes(kill.operation()));
    }

    private void startAgain(Killer killer) {
        concord.portal().start();
        killer.goOn();
    }

    /** Reads that what is watched does not need any more never come. */
    private static boolean comes(Callable<Boolean> next) {
        try {
            await().atMost(NO_MORE_COMES).until(next);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
