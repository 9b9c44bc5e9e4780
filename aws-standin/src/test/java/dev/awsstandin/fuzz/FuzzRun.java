package dev.awsstandin.fuzz;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.fuzz.http.FuzzCase;
import dev.awsstandin.fuzz.http.RawAnswer;
import dev.awsstandin.fuzz.http.RawPort;
import dev.awsstandin.kernel.LoggedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Sends case after case to a stand-in that has a ground to be spoilt and another one, of the same kind, that nobody
 * names. The former is put back after each round, once the latter was looked at.
 */
final class FuzzRun implements AutoCloseable {

    private static final int ROUND = 400;
    private static final int ENOUGH = 10;
    /** What Jetty has to say about requests that are hardly HTTP. */
    private static final List<String> ABOUT_HTTP = List.of(
            " WARN org.eclipse.jetty.util.HostPort ",
            " WARN org.eclipse.jetty.http.HttpParser ",
            " WARN org.eclipse.jetty.server.handler.ErrorHandler - Error page too large");

    private static final String START = "fuzz-start";

    private final AwsStandin standin;
    private final Ground ground;
    private final Ground witness;
    private final RawPort port;
    private final CaseMaker maker;
    private final Verdict verdict;
    private final ErrorOutput errors = new ErrorOutput();
    private final Tally tally = new Tally();
    private final List<Object> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long lastCall;

    /** @param patience how long an answer may take */
    FuzzRun(AwsStandin standin, Duration patience) {
        this(standin, patience, Ground.in(standin, "ground"), Ground.in(standin, "witness"));
        standin.snapshots().take(START);
    }

    /** For a stand-in that has both grounds already. */
    FuzzRun(AwsStandin standin, Duration patience, Ground ground, Ground witness) {
        var offers = standin.registry().all().stream()
                .map(operation -> Offer.of(operation.service(), operation.name()))
                .toList();
        this.standin = standin;
        this.ground = ground;
        this.witness = witness;
        this.port = new RawPort(standin.endpoint(), patience);
        this.maker = new CaseMaker(offers, ground, standin.endpoint());
        this.verdict = new Verdict(offers);
    }

    Ground ground() {
        return ground;
    }

    Ground witness() {
        return witness;
    }

    Tally tally() {
        return tally;
    }

    /** What did not hold; empty when all did. */
    List<Object> run(long seed, int cases) {
        for (int first = 0; first < cases && findings.size() < ENOUGH; first += ROUND) {
            round(seed, first, Math.min(cases, first + ROUND));
        }
        return List.copyOf(findings);
    }

    /** What all reads answer, for both grounds. */
    Map<String, String> readings() {
        var all = Readings.ofAll(ground, standin.registry(), maker, port);
        all.putAll(Readings.ofAll(witness, standin.registry(), maker, port));
        return all;
    }

    private void round(long seed, int first, int end) {
        standin.snapshots().restore(START);
        var offset = standin.clock().offset();
        var before = untouched();
        newCalls();
        for (int number = first; number < end && findings.size() < ENOUGH; number++) {
            send(seed, number, maker.make(seed, number));
        }
        standin.clock().setOffset(offset);
        var after = untouched();
        before.forEach((what, was) -> {
            if (!same(was, after.get(what))) {
                findings.add("Seed %d, within the cases from %d to %d: %s was%n%s%nand is%n%s"
                        .formatted(seed, first, end, what, was, after.get(what)));
            }
        });
    }

    /** Answers to two calls differ in what the SDK adds to them. */
    private static boolean same(Object one, @Nullable Object other) {
        return one instanceof SdkPojo answer ? answer.equalsBySdkFields(other) : one.equals(other);
    }

    private Map<String, Object> untouched() {
        var all = new Witnesses(witness, standin.endpoint()).read();
        all.putAll(Readings.ofThings(witness, standin.registry(), maker, port));
        return all;
    }

    private void send(long seed, int number, FuzzCase sent) {
        try {
            var answer = port.send(sent);
            var logged = newCalls();
            tally.count(answer, logged);
            var problems = verdict.problems(sent, answer, logged);
            var news = errors.news();
            if (news.lines().anyMatch(FuzzRun::isTrouble)) {
                problems.add("Something is logged as wrong");
            }
            if (!problems.isEmpty() && seen.add(sent.what() + problems)) {
                findings.add(new Finding(seed, number, sent, answer, problems, news));
            }
        } catch (RawPort.Hang hang) {
            findings.add(new Finding(
                    seed, number, sent, RawAnswer.closed(), List.of(String.valueOf(hang.getMessage())), errors.news()));
        } catch (RuntimeException e) {
            throw new IllegalStateException("Seed %d, case %d: %s".formatted(seed, number, sent.shown()), e);
        }
        if (sent.isControl()) {
            // Faults do what they are for, and would be taken for defects.
            standin.faults().removeAll();
        }
    }

    private static boolean isTrouble(String logged) {
        return logged.contains(" ERROR ")
                || (logged.contains(" WARN ") && ABOUT_HTTP.stream().noneMatch(logged::contains));
    }

    private List<LoggedCall> newCalls() {
        var calls = standin.callLog().after(lastCall);
        if (!calls.isEmpty()) {
            lastCall = calls.getLast().number();
        }
        return calls;
    }

    @Override
    public void close() {
        errors.close();
    }
}
