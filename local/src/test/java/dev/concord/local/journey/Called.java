package dev.concord.local.journey;

import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.JourneyConcord;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which actions principals of Concord used in AWS, by the stand-in's log of calls. */
final class Called {
    private static final String CONCORD = ":role/concord/";

    private final JourneyConcord concord;

    Called(JourneyConcord concord) {
        this.concord = concord;
    }

    /** By this role. */
    Set<String> by(String arn) {
        return actions(0, call -> call.principalArn().equals(arn));
    }

    /** By the roles of all projects. */
    Set<String> byProjects() {
        return byProjects(0);
    }

    /** The same after a call of this number. */
    Set<String> byProjects(long number) {
        return actions(
                number,
                call -> call.principalArn().contains(CONCORD)
                        && !call.principalArn().endsWith(CONCORD + "concord-bootstrap")
                        && !call.principalArn().endsWith(CONCORD + "concord-inspect"));
    }

    /** The number of the last call. */
    long last() {
        return concord.standin().callLog().all().stream()
                .mapToLong(LoggedCall::number)
                .max()
                .orElse(0);
    }

    private Set<String> actions(long after, Predicate<LoggedCall> whose) {
        return concord.standin().callLog().after(after).stream()
                .filter(LoggedCall::succeeded)
                .filter(whose)
                .filter(call -> !call.service().equals("sts"))
                .map(call -> call.service() + ":" + call.operation())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
