package dev.awsstandin.glue;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.AlreadyExistsException;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.ConcurrentModificationException;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.Table;

class TablesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private String database;

    @BeforeEach
    void aDatabase() {
        database = "tables_" + NUMBERS.incrementAndGet();
        glue().createDatabase(create -> create.databaseInput(input -> input.name(database)));
    }

    @Test
    void aTableIsKeptAsItWasGiven() {
        create("Trips");

        var table = table("TRIPS");

        assertThat(table.name()).isEqualTo("trips");
        assertThat(table.databaseName()).isEqualTo(database);
        assertThat(table.catalogId()).isEqualTo(RunningStandin.ACCOUNT);
        assertThat(table.storageDescriptor().columns()).extracting(Column::name).containsExactly("id", "fare");
        assertThat(table.parameters()).containsEntry("classification", "parquet");
        assertThat(table.createdBy()).endsWith("user/administrator");
        assertThat(table.createTime()).isNotNull();
        assertThatThrownBy(() -> create("trips")).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void anUpdateReplacesTheWholeAndCountsTheVersion() {
        create("trips");

        glue().updateTable(update -> update.databaseName(database)
                .versionId("0")
                .tableInput(input -> input.name("trips").description("Of taxis")));

        assertThat(table("trips").description()).isEqualTo("Of taxis");
        assertThat(table("trips").parameters()).isEmpty();
        assertThat(table("trips").versionId()).isEqualTo("1");
        assertThatThrownBy(() -> glue().updateTable(update ->
                        update.databaseName(database).versionId("0").tableInput(input -> input.name("trips"))))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void tablesAreFoundByAPatternPageByPage() {
        create("trips_2024");
        create("trips_2025");
        create("zones");

        assertThat(
                        glue()
                                .getTablesPaginator(list -> list.databaseName(database)
                                        .expression("trips_.*")
                                        .maxResults(1))
                                .stream()
                                .flatMap(page -> page.tableList().stream()))
                .extracting(Table::name)
                .containsExactly("trips_2024", "trips_2025");
        assertThatThrownBy(() ->
                        glue().getTables(list -> list.databaseName(database).expression("*(")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void deletingSeveralSaysWhichWereNotThere() {
        create("trips");
        create("zones");

        var errors = glue().batchDeleteTable(
                        delete -> delete.databaseName(database).tablesToDelete("trips", "nothing"))
                .errors();

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.tableName()).isEqualTo("nothing");
            assertThat(error.errorDetail().errorCode()).isEqualTo("EntityNotFoundException");
        });
        glue().deleteTable(delete -> delete.databaseName(database).name("zones"));
        assertThatThrownBy(() -> table("zones")).isInstanceOf(EntityNotFoundException.class);
        assertThat(glue().getTables(list -> list.databaseName(database)).tableList())
                .isEmpty();
    }

    @Test
    void tablesGoWithTheirDatabase() {
        create("trips");
        glue().deleteDatabase(delete -> delete.name(database));

        assertThatThrownBy(() -> table("trips")).isInstanceOf(EntityNotFoundException.class);
        glue().createDatabase(create -> create.databaseInput(input -> input.name(database)));
        assertThatThrownBy(() -> table("trips")).isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    void policiesMustAllowCatalogDatabaseAndTable() {
        create("trips");
        create("zones");
        var reader = glue(new People(STANDIN).user("reader-" + database, """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "glue:GetTable", "Resource": [
                  "arn:aws:glue:*:*:catalog", "arn:aws:glue:*:*:database/%1$s", "arn:aws:glue:*:*:table/%1$s/trips"]}}""".formatted(database)));

        assertThat(reader.getTable(get -> get.databaseName(database).name("trips"))
                        .table()
                        .name())
                .isEqualTo("trips");
        assertDenied(() -> reader.getTable(get -> get.databaseName(database).name("zones")));
        assertDenied(() ->
                reader.batchDeleteTable(delete -> delete.databaseName(database).tablesToDelete("trips")));
    }

    private void create(String name) {
        glue().createTable(create -> create.databaseName(database)
                .tableInput(input -> input.name(name)
                        .parameters(Map.of("classification", "parquet"))
                        .storageDescriptor(storage -> storage.location("s3://trips/")
                                .columns(column("id", "string"), column("fare", "double")))));
    }

    private static Column column(String name, String type) {
        return Column.builder().name(name).type(type).build();
    }

    private Table table(String name) {
        return glue().getTable(get -> get.databaseName(database).name(name)).table();
    }

    private static GlueClient glue() {
        return glue(ADMINISTRATOR);
    }

    private static GlueClient glue(AwsCredentials credentials) {
        return STANDIN.client(GlueClient.builder(), credentials);
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        GlueException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    }
}
