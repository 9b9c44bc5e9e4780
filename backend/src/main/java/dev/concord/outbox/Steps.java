package dev.concord.outbox;

import java.util.HashSet;
import java.util.Optional;

/**
 * A change that takes several calls, each a step that is recorded before the next is begun. After a crash the first that is
 * not recorded is taken again, so that a step looks before it does anything.
 *
 * @param <S> what tells the steps apart
 */
public interface Steps<S> {
    /** The first that is not done, as recorded now; empty when all are. */
    Optional<S> next();

    /** Empty when it is done and recorded, else why the walk stops here. */
    Optional<Outcome> take(S step);

    /** Once all steps are done. */
    Outcome ended();

    /** Takes them in their order, until one has to wait or fails. */
    static <S> Outcome walk(Steps<S> steps) {
        var taken = new HashSet<S>();
        for (var step = steps.next(); step.isPresent(); step = steps.next()) {
            if (!taken.add(step.get())) {
                throw new IllegalStateException("Step %s is through and is not recorded".formatted(step.get()));
            }
            var stopped = steps.take(step.get());
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        return steps.ended();
    }
}
