package dev.concord.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * How fast approvals are taken when many come at once, and how soon after AWS has them grants are shown. Everything is on one
 * machine: Concord, its database, the AWS stand-in and the callers.
 */
final class DecisionSpeed implements Measurement {
    private static final String OWNER = "Language Models";
    private static final String SUBSCRIBER = "Customer Retention";
    private static final int HEAP = 1024;
    /** What AWS accepts and grants a second. */
    private static final double QUOTA = 3;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public SortedMap<String, Double> options() {
        return new TreeMap<>(Map.of("approvals", 200.0, "at-once", 16.0));
    }

    @Override
    public void run(Options options, Figures figures) throws Exception {
        int approvals = (int) options.get("approvals");
        int atOnce = (int) options.get("at-once");
        try (var folder = Folder.create();
                var concord = ConcordProcess.start(folder.path(), HEAP)) {
            var owner = new Caller(concord.address(), "tomas-beck");
            var member = new Caller(concord.address(), "ines-duarte");
            var project = project(member);
            var requests = requested(member, project, approvals);
            awaitAsked(member, project);
            warmUp(owner);
            var begin = Instant.now();
            var taken = approve(owner, requests, atOnce);
            commits(taken, figures);
            shown(member, project, requests.size(), begin, figures);
        }
    }

    private static String project(Caller member) {
        return member.get("/memberships")
                .valueStream()
                .filter(membership -> membership.path("projectName").asString().equals(SUBSCRIBER))
                .findFirst()
                .orElseThrow()
                .at("/project/value")
                .asString();
    }

    private static List<String> requested(Caller member, String project, int many) {
        Progress.say("asking for %d assets".formatted(many));
        return member.all("/listings?limit=200&text=")
                .filter(asset -> asset.path("ownerName").asString().equals(OWNER))
                .limit(many)
                .map(asset -> member.post(
                                "/subscription-requests",
                                Map.of(
                                        "asset",
                                        asset.at("/id/value").asString(),
                                        "project",
                                        project,
                                        "reason",
                                        "To be measured"))
                        .at("/request/value")
                        .asString())
                .toList();
    }

    private static void awaitAsked(Caller member, String project) throws InterruptedException {
        await(() -> subscriptions(member, project).stream()
                .allMatch(access -> access.path("datazoneRequestId").isString()));
    }

    private static void warmUp(Caller owner) {
        for (int i = 0; i < 100; i++) {
            owner.get("/subscription-requests?limit=50");
        }
    }

    private static List<Duration> approve(Caller owner, List<String> requests, int atOnce) throws Exception {
        Progress.say("approving %d, %d at a time".formatted(requests.size(), atOnce));
        var left = new ConcurrentLinkedQueue<>(requests);
        var taken = new ConcurrentLinkedQueue<Duration>();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < atOnce; i++) {
                all.add(() -> {
                    for (var request = left.poll(); request != null; request = left.poll()) {
                        var begin = System.nanoTime();
                        owner.post(
                                "/subscription-requests/" + request + "/approval", Map.of("version", 0, "comment", ""));
                        taken.add(Duration.ofNanos(System.nanoTime() - begin));
                    }
                    return null;
                });
            }
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }
        return List.copyOf(taken);
    }

    private static void commits(List<Duration> taken, Figures figures) {
        var sorted = taken.stream().sorted().toList();
        figures.add("approve.median", millis(sorted, 0.5), "ms");
        figures.add("approve.p95", millis(sorted, 0.95), "ms");
        figures.add("approve.longest", millis(sorted, 1), "ms");
    }

    /** The last of them against what the quota alone would take. */
    private static void shown(Caller member, String project, int many, Instant begin, Figures figures)
            throws InterruptedException {
        Progress.say("waiting until all are granted");
        await(() -> granted(member, project).size() >= many);
        var times = granted(member, project).stream()
                .map(access -> Instant.parse(access.at("/grant/grantedAt").asString()))
                .sorted()
                .map(at -> Duration.between(begin, at))
                .toList();
        figures.add("granted.first", seconds(times.getFirst()), "s");
        figures.add("granted.last", seconds(times.getLast()), "s");
        figures.add("granted.last-to-quota", seconds(times.getLast()) / (many / QUOTA), "times");
    }

    private static List<JsonNode> granted(Caller member, String project) {
        return subscriptions(member, project).stream()
                .filter(access -> access.path("state").asString().equals("GRANTED"))
                .toList();
    }

    private static List<JsonNode> subscriptions(Caller member, String project) {
        return member.all("/projects/" + project + "/subscriptions?limit=200").toList();
    }

    private static void await(Callable<Boolean> done) throws InterruptedException {
        var end = Instant.now().plus(LONGEST);
        try {
            while (!done.call()) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("It takes longer than %s".formatted(LONGEST));
                }
                Thread.sleep(500);
            }
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double millis(List<Duration> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1).toNanos() / 1e6;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
