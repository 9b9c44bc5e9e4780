package dev.concord.local;

import dev.awsstandin.AwsStandin;
import dev.concord.local.demo.DemoCloud;
import dev.concord.local.demo.DemoSetUp;
import dev.concord.local.demo.DemoSite;
import dev.concord.local.demo.DemoState;
import dev.concord.local.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** All of Concord with its demo data, once for all journeys of this JVM. The portal runs in a process of its own. */
public final class JourneyConcord {
    private static final JourneyConcord ONE = new JourneyConcord();

    private final RunningParts parts = new RunningParts();
    private final LocalHome home;
    private final AwsStandin standin;
    private final DemoCloud cloud;
    private final DemoSite site;
    private final LocalPostgres postgres;
    private final KillablePortal portal;

    private JourneyConcord() {
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        home = parts.add(LocalHome.open(folder(), 0));
        var secrets = LocalSecrets.in(home.secrets());
        postgres = parts.add(LocalPostgres.start(home.folder(), home.postgresBinaries(), secrets));
        var started = parts.add(LocalCloud.start(home.aws(), secrets));
        standin = started.standin();
        cloud = started.account();
        var state = DemoState.in(home.demoState());
        site = new DemoSetUp(cloud, secrets, state, new Progress(System.out, false)).ensure();
        portal = parts.add(new KillablePortal(home, cloud, postgres.access()));
        portal.start();
    }

    /** Running, with all demo assets in the catalog. */
    public static JourneyConcord running() {
        return ONE;
    }

    public String url() {
        return portal.url();
    }

    public KillablePortal portal() {
        return portal;
    }

    public AwsStandin standin() {
        return standin;
    }

    /** Concord's own database, for who puts more into it than a test could have Concord do. */
    public Connection database() throws SQLException {
        var access = postgres.access();
        return DriverManager.getConnection(
                access.url(), access.portal().user(), access.portal().password());
    }

    public DemoCloud cloud() {
        return cloud;
    }

    public DemoSite site() {
        return site;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
