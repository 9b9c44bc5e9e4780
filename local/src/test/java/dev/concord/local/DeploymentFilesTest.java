package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** No container engine runs where this is built, so the form of the deployment's files is all that is checked. */
class DeploymentFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?[^}]+)?}");

    @Test
    void composeNamesThreeServicesThatWaitForEachOther() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(read("compose.yaml"));
        var services = compose.get("services");
        assertThat(services).containsOnlyKeys("postgres", "keycloak", "portal");
        assertThat(services.get("postgres"))
                .containsEntry("image", "postgres:18")
                .containsKey("healthcheck");
        assertThat(services.get("keycloak")).containsKey("healthcheck");
        assertThat(services.get("portal").get("depends_on").toString())
                .contains("postgres", "keycloak", "service_healthy");
    }

    @Test
    void composeHasNoSecretAndNoDefaultInItsPlace() throws IOException {
        var variables = VARIABLE.matcher(read("compose.yaml"));
        assertThat(variables.results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.group(2))
                        .as(found.group(1) + " has to be set")
                        .isNotNull());
        assertThat(read("compose.yaml")).doesNotContainPattern("(PASSWORD|SECRET|SECRET_ACCESS_KEY): [^$]");
    }

    @Test
    void thePortalWorksAsAnotherRoleThanTheOneThatOwnsTheTables() throws IOException {
        Map<String, Map<String, Map<String, Map<String, String>>>> compose = new Yaml().load(read("compose.yaml"));
        var database = compose.get("services").get("postgres").get("environment");
        var portal = compose.get("services").get("portal").get("environment");
        assertThat(portal)
                .containsEntry("SPRING_FLYWAY_USER", database.get("POSTGRES_USER"))
                .containsEntry("SPRING_FLYWAY_PASSWORD", database.get("POSTGRES_PASSWORD"))
                .containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("CONCORD_PORTAL_DB_PASSWORD"))
                .doesNotContainEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"));
        assertThat(read("policies/postgres/portal-role.sql"))
                .contains("\\getenv password CONCORD_PORTAL_DB_PASSWORD")
                .contains("create role %s login password :'password'"
                        .formatted(portal.get("SPRING_DATASOURCE_USERNAME")));
    }

    @Test
    void thePortalIsNeverComposedWithWhatIsForOneMachine() throws IOException {
        assertThat(read("compose.yaml").toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("profiles_active", "endpoint", "demo");
    }

    @Test
    void theRealmAsksForProofKeysAndMarksTokensForTheApi() throws IOException {
        var realm = new JsonMapper().readTree(read("policies/keycloak/concord-realm.json"));
        var client = realm.path("clients").path(0);
        assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(client.path("redirectUris").path(0).asString()).endsWith("/login/oauth2/code/concord");
        assertThat(client.path("secret").asString()).isEqualTo("${CONCORD_OIDC_CLIENT_SECRET}");
        assertThat(client.path("protocolMappers").toString()).contains("concord-api", "\"claim.name\":\"groups\"");
        assertThat(realm.path("groups").toString()).contains(DemoPeople.ADMINS, DemoPeople.AUDITORS);
    }

    /** What its steps do is seen by ./concord image. */
    @Test
    void theImageIsBuiltFromSourcesAndRunsAsNobodySpecial() throws IOException {
        var stages = read("ui/Dockerfile").split("\nFROM ");
        assertThat(stages).hasSize(3);
        assertThat(stages[1]).contains("AS build", "USER builder", "COPY --chown=builder . .");
        assertThat(stages[2])
                .contains("USER concord", "COPY --from=build ")
                .doesNotContain("local", "standin", "COPY ui", "COPY . ");
        assertThat(read(".dockerignore").lines()).contains(".git", ".env", "**/target");
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
