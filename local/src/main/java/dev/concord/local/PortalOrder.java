package dev.concord.local;

import dev.concord.local.demo.DemoCloud;
import dev.concord.local.postgres.LocalPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What a portal in a process of its own has to know. It goes over the command line, so it holds no secret, only the file
 * of the secrets.
 */
record PortalOrder(
        Path log,
        Path secrets,
        Path demoState,
        int port,
        URI endpoint,
        String account,
        String region,
        String databaseUrl) {

    static PortalOrder with(LocalHome home, int port, DemoCloud cloud, LocalPostgres.Access database) {
        return new PortalOrder(
                home.folder().resolve("portal.log"),
                home.secrets(),
                home.demoState(),
                port,
                cloud.endpoint(),
                cloud.account(),
                cloud.region(),
                database.url());
    }

    static PortalOrder of(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        return new PortalOrder(
                Path.of(left.pop()),
                Path.of(left.pop()),
                Path.of(left.pop()),
                Integer.parseInt(left.pop()),
                URI.create(left.pop()),
                left.pop(),
                left.pop(),
                left.pop());
    }

    List<String> arguments() {
        return List.of(
                log.toString(),
                secrets.toString(),
                demoState.toString(),
                Integer.toString(port),
                endpoint.toString(),
                account,
                region,
                databaseUrl);
    }
}
