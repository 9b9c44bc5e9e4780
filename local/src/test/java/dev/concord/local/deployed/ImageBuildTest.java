package dev.concord.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.FreePort;
import dev.concord.local.LocalSecrets;
import dev.concord.local.postgres.LocalPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No container engine runs where this is tested, so the image's steps are run by a shell, in a fresh clone. */
@Tag("image")
class ImageBuildTest {
    private static final String PROVIDER = "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_CONCORD_";
    private static final String CLIENT = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_CONCORD_";
    private static final String TOKENS = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_";

    @TempDir
    private Path folder;

    @Test
    void aCloneBuildsAJarThatStarts() throws Exception {
        var stage = BuildStage.of(Checkout.lines("ui/Dockerfile"));
        var clone = folder.resolve("clone");
        run(folder, "git", "clone", "--quiet", "--no-local", Checkout.ROOT.toString(), clone.toString());
        for (var step : stage.steps()) {
            run(clone, "sh", "-ec", step);
        }
        var jar = clone.resolve(Path.of(stage.result()).getFileName());
        try (var postgres = LocalPostgres.start(
                        folder,
                        Path.of("target/postgres-bin").toAbsolutePath(),
                        LocalSecrets.in(folder.resolve("secrets")));
                var portal = DeployedPortal.start(FreePort.any(), jar, folder.resolve("log"), settings(postgres));
                var http = HttpClient.newHttpClient()) {
            assertThat(portal.get(http, "/").headers().firstValue("Location").orElse(""))
                    .as(portal.said())
                    .contains("/sign-in");
            assertThat(portal.get(http, "/api/v1/listings").statusCode()).isEqualTo(401);
        }
    }

    /** A provider that is asked nothing at the start. */
    private static Map<String, String> settings(LocalPostgres postgres) {
        var access = postgres.access();
        var settings = new HashMap<String, String>();
        settings.put("SPRING_DATASOURCE_URL", access.url());
        settings.put("SPRING_DATASOURCE_USERNAME", access.portal().user());
        settings.put("SPRING_DATASOURCE_PASSWORD", access.portal().password());
        settings.put("SPRING_FLYWAY_USER", access.owner().user());
        settings.put("SPRING_FLYWAY_PASSWORD", access.owner().password());
        settings.put(CLIENT + "CLIENT_ID", "concord-portal");
        settings.put(CLIENT + "CLIENT_SECRET", "nobody asks for it");
        settings.put(CLIENT + "AUTHORIZATION_GRANT_TYPE", "authorization_code");
        settings.put(CLIENT + "REDIRECT_URI", "{baseUrl}/login/oauth2/code/concord");
        settings.put(CLIENT + "SCOPE", "openid");
        for (var address : List.of("AUTHORIZATION_URI", "TOKEN_URI", "JWK_SET_URI")) {
            settings.put(PROVIDER + address, "https://id.invalid/" + address);
        }
        settings.put(TOKENS + "ISSUER_URI", "https://id.invalid");
        settings.put(TOKENS + "AUDIENCES", "concord-api");
        return settings;
    }

    private void run(Path where, String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "step", ".log");
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s\n%s", String.join(" ", command), Files.readString(log))
                .isZero();
    }
}
