package dev.concord.benchmarks;

import dev.awsstandin.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The measurement of one running stand-in, first nearly empty and then full. */
final class StandinRun {

    private static final int SMALL = 1_000;
    private static final double MEGABYTE = 1024 * 1024;

    private final Quotas quotas = Quotas.usual();
    private final Map<String, Pace> small = new HashMap<>();
    private final int assets;
    private final Duration time;
    private final Figures figures;
    private final Folder folder;
    private final StandinProcess standin;
    // Assets beyond those that are published, which only the measurement of CreateAsset makes.
    private final AtomicInteger more = new AtomicInteger(1_000_000);

    StandinRun(Options options, Figures figures, Folder folder, StandinProcess standin) {
        this.assets = (int) options.get("assets");
        this.time = Duration.ofMillis((long) (1000 * options.get("seconds")));
        this.figures = figures;
        this.standin = standin;
        this.folder = folder;
    }

    void all() throws Exception {
        standin.control("/_standin/delays", """
                {"rolePropagation": "PT0S", "policyPropagation": "PT0S", "deployment": "PT0S", "listing": "PT0S"}""");
        var market = Market.open(new Clients(standin.endpoint()));
        var few = Math.min(SMALL, assets / 2);
        fill(market, 0, few);
        warmUp(market);
        measure(market, few);
        fill(market, few, assets);
        measure(market, assets);
    }

    private void fill(Market market, int from, int until) throws Exception {
        Progress.say("publishing assets until there are " + until);
        var begin = Instant.now();
        Load.each(from, until, market::publish);
        figures.add("publish-to-%d.rate".formatted(until), (until - from) / StandinSpeed.since(begin), "1/s");
        Load.each(from / 10, until / 10, number -> market.request(number * 10));
    }

    /** A JVM answers slowly at first. */
    private void warmUp(Market market) throws Exception {
        Progress.say("warming up");
        for (var question : Questions.ALL) {
            Load.during(time, new AtomicInteger(), number -> question.ask().accept(market, number));
        }
    }

    private void measure(Market market, int size) throws Exception {
        for (var question : Questions.ALL) {
            measure(question, market, size, new AtomicInteger());
        }
        memory(size);
        measure(new Question("create-asset", "CreateAsset", Market::create), market, size, more);
    }

    private void memory(int size) throws Exception {
        figures.add("resident-memory." + size, standin.java().residentBytes() / MEGABYTE, "MB");
        figures.add("live-heap." + size, standin.java().liveBytes() / MEGABYTE, "MB");
        figures.add("data-folder." + size, folder.bytes() / MEGABYTE, "MB");
    }

    private void measure(Question question, Market market, int size, AtomicInteger numbers) throws Exception {
        Progress.say(question.name() + " at " + size + " assets");
        Load.during(time.dividedBy(5), numbers, number -> question.ask().accept(market, number));
        var processor = standin.java().processorTime();
        var begin = Instant.now();
        var taken = Load.during(time, numbers, number -> question.ask().accept(market, number));
        var elapsed = Duration.between(begin, Instant.now());
        tell(
                question,
                size,
                Pace.of(taken, elapsed, standin.java().processorTime().minus(processor)));
    }

    private void tell(Question question, int size, Pace pace) {
        var name = "%s.%d".formatted(question.name(), size);
        figures.add(name + ".rate", pace.perSecond(), "1/s");
        figures.add(name + ".median", pace.medianMillis(), "ms");
        figures.add(name + ".p99", pace.p99Millis(), "ms");
        figures.add(name + ".processor", pace.processor(), "ms");
        var before = small.putIfAbsent(question.name(), pace);
        if (before != null) {
            figures.add(name + ".rate-to-small", pace.perSecond() / before.perSecond(), "times");
            quotas.of("datazone", question.operation())
                    .ifPresent(quota ->
                            figures.add(name + ".rate-to-quota", pace.perSecond() / quota.perSecond(), "times"));
        }
    }
}
