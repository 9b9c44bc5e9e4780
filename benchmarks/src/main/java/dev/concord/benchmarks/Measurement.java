package dev.concord.benchmarks;

import java.util.SortedMap;

/** Something that can be measured again. */
interface Measurement {

    String name();

    /** The options that it takes, all of them numbers, with their usual values. */
    SortedMap<String, Double> options();

    void run(Options options, Figures figures) throws Exception;
}
