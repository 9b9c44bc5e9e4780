package dev.awsstandin.kernel.cloud;

import dev.awsstandin.kernel.Delays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How long things take from now on. What is under way keeps the pace that it was begun with. */
public final class Pace {

    private final Supplier<Delays> kept;
    private final Consumer<Delays> keep;
    private volatile Delays delays;

    /**
     * @param kept tells the delays that were kept last
     * @param keep is told each change
     */
    public Pace(Supplier<Delays> kept, Consumer<Delays> keep) {
        this.kept = kept;
        this.delays = kept.get();
        this.keep = keep;
    }

    public Delays delays() {
        return delays;
    }

    public synchronized void change(Delays next) {
        keep.accept(next);
        delays = next;
    }

    /** Goes by what is kept now. */
    public synchronized void reload() {
        delays = kept.get();
    }
}
