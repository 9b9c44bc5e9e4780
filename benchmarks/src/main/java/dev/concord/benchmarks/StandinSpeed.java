package dev.concord.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How fast the AWS stand-in answers, and what memory it takes, when it is nearly empty and when it is full; each tenth
 * asset has a pending request. The stand-in and its two clients are two processes on one machine.
 */
final class StandinSpeed implements Measurement {

    @Override
    public String name() {
        return "standin";
    }

    @Override
    public SortedMap<String, Double> options() {
        return new TreeMap<>(Map.of("assets", 100_000.0, "seconds", 10.0, "heap-megabytes", 1024.0));
    }

    @Override
    public void run(Options options, Figures figures) throws Exception {
        var heap = "-Xmx%.0fm".formatted(options.get("heap-megabytes"));
        try (var folder = Folder.create()) {
            try (var standin = StandinProcess.start(folder.path(), heap)) {
                new StandinRun(options, figures, folder, standin).all();
            }
            restart(folder, heap, figures);
        }
    }

    /** From the start of the process to its first answers: of one that reads a thing, and of a search. */
    private static void restart(Folder folder, String heap, Figures figures) throws Exception {
        Progress.say("starting again");
        var begin = Instant.now();
        try (var standin = StandinProcess.start(folder.path(), heap);
                var administrator = new Clients(standin.endpoint()).administrator()) {
            var domain =
                    administrator.listDomains(list -> {}).items().getFirst().id();
            figures.add("restart-to-first-answer", since(begin), "s");
            administrator.searchListings(
                    search -> search.domainIdentifier(domain).searchText("model"));
            figures.add("restart-to-first-search", since(begin), "s");
        }
    }

    static double since(Instant begin) {
        return Pace.seconds(Duration.between(begin, Instant.now()));
    }
}
