package dev.awsstandin.glue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.Database;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class DatabasesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void aDatabaseIsKeptInLowerCaseUntilItIsDeleted() {
        create("Trips", Map.of());
        var database = glue().getDatabase(get -> get.name("TRIPS")).database();
        assertThat(database.name()).isEqualTo("trips");
        assertThat(database.description()).isEqualTo("About Trips");
        assertThat(database.catalogId()).isEqualTo(RunningStandin.ACCOUNT);
        assertThat(database.createTime()).isNotNull();
        assertThatThrownBy(() -> create("trips", Map.of())).isInstanceOf(AlreadyExistsException.class);

        glue().deleteDatabase(delete -> delete.name("trips"));
        assertThatThrownBy(() -> glue().getDatabase(get -> get.name("trips")))
                .isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> glue().deleteDatabase(delete -> delete.name("trips")))
                .isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    void databasesAreListedPageByPage() {
        create("page_a", Map.of());
        create("page_b", Map.of());
        create("page_c", Map.of());
        assertThat(glue().getDatabasesPaginator(list -> list.maxResults(1)).stream()
                        .flatMap(page -> page.databaseList().stream()))
                .extracting(Database::name)
                .contains("page_a", "page_b", "page_c")
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherAccountsCatalogIsNotHere() {
        assertThatThrownBy(() -> glue().getDatabases(list -> list.catalogId("111122223333")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void policiesMustAllowTheCatalogAndTheTaggedDatabase() {
        create("mine", Map.of("project", "fraud"));
        create("other", Map.of());
        var member = restricted();
        assertThat(member.getDatabase(get -> get.name("mine")).database().name())
                .isEqualTo("mine");
        assertDenied("database/other", () -> member.getDatabase(get -> get.name("other")));
        assertDenied("catalog", () -> member.deleteDatabase(delete -> delete.name("mine")));
    }

    private static GlueClient restricted() {
        STANDIN.iam().createRole(role -> role.roleName("analyst").assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": {"AWS": "447120983316"}}}"""));
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("analyst").policyName("own").policyDocument("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "glue:GetDatabase", "Resource": "arn:aws:glue:*:*:catalog"},
                  {"Effect": "Allow", "Action": ["glue:GetDatabase", "glue:DeleteDatabase"],
                   "Resource": "arn:aws:glue:*:*:database/*",
                   "Condition": {"StringEquals": {"aws:ResourceTag/project": "fraud"}}}]}"""));
        STANDIN.waitForRoles();
        return glue(STANDIN.assume(
                RunningStandin.ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn("arn:aws:iam::447120983316:role/analyst")
                        .roleSessionName("notebook")
                        .build()));
    }

    private static GlueClient glue() {
        return glue(RunningStandin.ADMINISTRATOR);
    }

    private static GlueClient glue(AwsCredentials credentials) {
        return STANDIN.client(GlueClient.builder(), credentials);
    }

    private static void create(String name, Map<String, String> tags) {
        glue().createDatabase(
                        create -> create.databaseInput(input -> input.name(name).description("About " + name))
                                .tags(tags));
    }

    private static void assertDenied(String resource, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(GlueException.class, denied -> {
            assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            assertThat(denied.getMessage()).contains(resource);
        });
    }
}
