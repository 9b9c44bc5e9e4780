package dev.concord.local;

import dev.concord.local.demo.DemoImport;
import dev.concord.local.demo.DemoSetUp;
import dev.concord.local.demo.DemoState;
import dev.concord.local.postgres.LocalPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** The local portal alone in a process that a test can kill; database and stand-in are the test's. */
public final class PortalProcess {
    static final String READY = "portal is ready";

    private PortalProcess() {}

    /** Arguments: log, secrets, state of the demo, port, stand-in's endpoint, account, region, database's URL, user and password. */
    public static void main(String[] arguments) {
        var left = new ArrayDeque<>(List.of(arguments));
        System.setProperty("concord.log", left.pop());
        var secrets = LocalSecrets.in(Path.of(left.pop()));
        var state = DemoState.in(Path.of(left.pop()));
        int port = Integer.parseInt(left.pop());
        var cloud = LocalCloud.account(URI.create(left.pop()), left.pop(), left.pop(), secrets);
        var database = new LocalPostgres.Access(left.pop(), left.pop(), left.pop());
        var progress = new Progress(System.out, false);
        var site = new DemoSetUp(cloud, secrets, state, progress).ensure();
        var portal = new LocalPortal("http://localhost:" + port, port, secrets, cloud, site).start(database);
        new DemoImport(cloud, site, state, progress).run(portal);
        System.out.println(READY);
    }
}
