package dev.concord.publishing;

import dev.concord.publishing.internal.ArrivalRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on its way into the business catalog, of all projects: a number alone, so everybody may know it. */
@Service
public class Arrivals {
    private final ArrivalRepository arrivals;

    Arrivals(ArrivalRepository arrivals) {
        this.arrivals = arrivals;
    }

    /** Assets that somebody asked to publish and that are neither listed nor refused yet. */
    @Transactional(readOnly = true)
    public int coming() {
        return arrivals.notYetTaken() + arrivals.notYetListed();
    }
}
