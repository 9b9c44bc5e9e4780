package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.FuzzCase;
import dev.awsstandin.fuzz.http.RawAnswer;
import java.util.List;

/** A case after which something does not hold. */
record Finding(long seed, int number, FuzzCase sent, RawAnswer answer, List<String> problems, String logged) {

    private static final int SHOWN = 600;

    Finding {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "Seed %d, case %d: %s%n%s%nAnswer: %d %s%n%s"
                .formatted(
                        seed,
                        number,
                        String.join("; ", problems),
                        sent.shown(),
                        answer.status(),
                        answer.body().substring(0, Math.min(SHOWN, answer.body().length())),
                        logged);
    }
}
