package dev.awsstandin.fault;

import java.util.SplittableRandom;

/** How often a fault befalls the calls that match it. */
public sealed interface Frequency {

    /**
     * Whether this call is struck.
     *
     * @param matched how many calls matched before it
     * @param fired how many of them were struck
     */
    boolean strikes(long matched, long fired);

    static Frequency always() {
        return new Always();
    }

    static Frequency times(int count) {
        return new Times(count);
    }

    /** The same seed strikes the same calls of a sequence. */
    static Frequency probability(double share, long seed) {
        return new Probability(share, seed);
    }

    /** All of them. */
    record Always() implements Frequency {

        @Override
        public boolean strikes(long matched, long fired) {
            return true;
        }
    }

    /** The first so many. */
    record Times(int count) implements Frequency {

        public Times {
            if (count < 1) {
                throw new IllegalArgumentException("A fault happens at least once, not %d times".formatted(count));
            }
        }

        @Override
        public boolean strikes(long matched, long fired) {
            return fired < count;
        }
    }

    /** Each by chance. */
    record Probability(double share, long seed) implements Frequency {

        public Probability {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("A probability is more than 0 and at most 1, not " + share);
            }
        }

        @Override
        public boolean strikes(long matched, long fired) {
            return new SplittableRandom(seed + matched).nextDouble() < share;
        }
    }
}
