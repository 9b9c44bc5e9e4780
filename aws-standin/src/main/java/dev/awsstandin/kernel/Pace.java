package dev.awsstandin.kernel;

import java.util.function.Consumer;

/** How long things take from now on. What is under way keeps the pace that it was begun with. */
public final class Pace {

    private final Consumer<Delays> keep;
    private volatile Delays delays;

    /** @param keep is told each change */
    public Pace(Delays delays, Consumer<Delays> keep) {
        this.delays = delays;
        this.keep = keep;
    }

    public Delays delays() {
        return delays;
    }

    public synchronized void change(Delays next) {
        keep.accept(next);
        delays = next;
    }
}
