package dev.concord.benchmarks;

/** What those who wait are told. */
final class Progress {

    private Progress() {}

    static void say(String what) {
        System.err.println("bench: " + what);
    }
}
