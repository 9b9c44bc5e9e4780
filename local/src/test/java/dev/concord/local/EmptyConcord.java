package dev.concord.local;

import dev.concord.local.demo.AppliedTemplate;
import dev.concord.local.demo.DemoCloud;
import dev.concord.local.demo.DemoSite;
import dev.concord.local.postgres.LocalPostgres;
import java.nio.file.Path;

/** A portal over an account in which an administrator has applied the template, and nobody anything else. */
public final class EmptyConcord implements AutoCloseable {
    private final RunningParts parts = new RunningParts();
    private final String url;
    private final DemoCloud cloud;
    private final DemoSite site;

    private EmptyConcord(Path folder) {
        var home = parts.add(LocalHome.open(folder, 0));
        var secrets = LocalSecrets.in(home.secrets());
        var postgres = parts.add(LocalPostgres.start(home.folder(), home.postgresBinaries(), secrets));
        cloud = parts.add(LocalCloud.start(home.aws(), secrets)).account();
        site = AppliedTemplate.toANewDomain(cloud, "from-nothing");
        var portal = new LocalPortal(FreePort.any(), secrets, cloud, site);
        url = portal.url();
        parts.add(portal.start(postgres.access()));
    }

    public static EmptyConcord in(Path folder) {
        return new EmptyConcord(folder);
    }

    public String url() {
        return url;
    }

    public DemoCloud cloud() {
        return cloud;
    }

    public DemoSite site() {
        return site;
    }

    @Override
    public void close() {
        parts.close();
    }
}
