package dev.concord.benchmarks;

import java.util.function.ObjIntConsumer;

/**
 * An operation to measure.
 *
 * @param name in the figures
 * @param operation of DataZone
 * @param ask asks with a number that makes one call differ from the next
 */
record Question(String name, String operation, ObjIntConsumer<Market> ask) {}
