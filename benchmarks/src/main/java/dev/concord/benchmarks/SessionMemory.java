package dev.concord.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What memory people take who have a page open, and whether pages whose browsers are gone take more as things change. Visitors
 * speak the page protocol; each has one of the main pages open.
 */
final class SessionMemory implements Measurement {
    private static final List<String> PAGES = List.of("", "queue", "projects", "subscriptions", "environments", "");
    private static final List<String> PEOPLE = List.of("ines-duarte", "oskar-lindgren", "priya-nair", "daniel-okafor");
    private static final int WARM_UP = 24;
    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = 1024 * 1024;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public SortedMap<String, Double> options() {
        return new TreeMap<>(Map.of("sessions", 500.0, "heap-megabytes", 1024.0, "changes", 21.0));
    }

    @Override
    public void run(Options options, Figures figures) throws Exception {
        int sessions = (int) options.get("sessions");
        try (var folder = Folder.create();
                var concord = ConcordProcess.start(folder.path(), (int) options.get("heap-megabytes"))) {
            visit(concord.address(), WARM_UP);
            var before = concord.java().liveBytes();
            var visitors = visit(concord.address(), sessions);
            var open = concord.java().liveBytes();
            figures.add("live-heap.before", before / MEGABYTE, "MB");
            figures.add("live-heap.open", open / MEGABYTE, "MB");
            figures.add("session", (open - before) / KILOBYTE / sessions, "kB");
            visitors.forEach(Visitor::vanish);
            change(concord.address(), (int) options.get("changes"));
            figures.add("live-heap.vanished", concord.java().liveBytes() / MEGABYTE, "MB");
            figures.add("drawn-for-nobody", (concord.java().liveBytes() - open) / MEGABYTE, "MB");
        }
    }

    private static List<Visitor> visit(URI portal, int many) {
        Progress.say("opening %d sessions".formatted(many));
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < many; i++) {
            var visitor = Visitor.signedIn(portal, PEOPLE.get(i % PEOPLE.size()));
            visitor.open(PAGES.get(i % PAGES.size()));
            visitors.add(visitor);
        }
        return visitors;
    }

    /** Requests, of which every open page would hear. */
    private static void change(URI portal, int many) {
        Progress.say("asking for %d assets".formatted(many));
        var member = new Caller(portal, "ines-duarte");
        var project = member.get("/memberships").at("/0/project/value").asString();
        member.all("/listings?limit=200&text=")
                .filter(asset -> asset.path("ownerName").asString().startsWith("Language"))
                .limit(many)
                .forEach(asset -> member.post(
                        "/subscription-requests",
                        Map.of("asset", asset.at("/id/value").asString(), "project", project, "reason", "Measured")));
    }
}
