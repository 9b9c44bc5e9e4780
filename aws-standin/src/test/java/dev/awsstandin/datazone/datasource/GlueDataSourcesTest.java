package dev.awsstandin.datazone.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DataAssetActivityStatus;
import software.amazon.awssdk.services.datazone.model.DataSourceConfigurationInput;
import software.amazon.awssdk.services.datazone.model.DataSourceRunActivity;
import software.amazon.awssdk.services.datazone.model.DataSourceRunStatus;
import software.amazon.awssdk.services.datazone.model.FilterExpression;
import software.amazon.awssdk.services.datazone.model.FilterExpressionType;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.FormOutput;
import software.amazon.awssdk.services.datazone.model.RelationalFilterConfiguration;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.TableInput;

/** Runs that bring Glue tables into the inventory. */
class GlueDataSourcesTest extends InSourcing {

    private GlueClient glue;
    private String database;

    @BeforeEach
    void makeDatabase() {
        glue = world().glue();
        database = newDatabase();
    }

    @AfterEach
    void closeClient() {
        glue.close();
    }

    @Test
    void aTableBecomesAnAssetWithItsColumnsAndItsPlace() {
        table("payments", "id", "amount");

        var run = run(source(filter(database)));

        assertThat(run.status()).isEqualTo(DataSourceRunStatus.SUCCESS);
        assertThat(run.runStatisticsForAssets().added()).isEqualTo(1);
        var activity = activities(run).getFirst();
        assertThat(activity.dataAssetStatus()).isEqualTo(DataAssetActivityStatus.SUCCEEDED_CREATED);
        assertThat(activity.database()).isEqualTo(database);
        assertThat(activity.technicalName()).isEqualTo("payments");
        assertThat(activity.technicalDescription()).isEqualTo("About payments");
        var asset = asset(activity.dataAssetId());
        assertThat(asset.name()).isEqualTo("payments");
        assertThat(asset.typeIdentifier()).isEqualTo("amazon.datazone.GlueTableAssetType");
        assertThat(asset.externalIdentifier())
                .isEqualTo("arn:aws:glue:%s:%s:table/%s/payments".formatted(World.REGION, World.ACCOUNT, database));
        assertThat(form(activity.dataAssetId()))
                .contains(
                        "\"tableName\":\"payments\"",
                        "\"databaseName\":\"%s\"".formatted(database),
                        "\"sourceLocation\":\"s3://lake/payments/\"",
                        "{\"columnName\":\"amount\",\"dataType\":\"string\"}",
                        "{\"columnName\":\"day\",\"dataType\":\"date\"}");
    }

    @Test
    void expressionsSayWhichTablesAreBroughtIn() {
        table("sales_2024");
        table("sales_2025");
        table("sales_draft");
        table("staff");
        view("sales_view");

        assertThat(namesOf(source(filter(database, include("sales_*"), exclude("*_draft")))))
                .containsExactlyInAnyOrder("sales_2024", "sales_2025");
        assertThat(namesOf(source(filter(database, exclude("SALES_*"))))).containsExactly("staff");
    }

    @Test
    void tablesOfOneNameInTwoDatabasesAreTwoAssets() {
        var other = newDatabase();
        table("payments");
        glue.createTable(create -> create.databaseName(other).tableInput(input("payments", List.of("id"))));

        var run = run(source(filter(database), filter(other), filter(other, include("pay*"))));

        assertThat(activities(run))
                .extracting(DataSourceRunActivity::database)
                .containsExactlyInAnyOrder(database, other);
    }

    @Test
    void aChangedTableGivesItsAssetARevisionThatKeepsWhatPeopleSay() {
        table("payments", "id");
        var source = source(filter(database));
        var id = activities(run(source)).getFirst().dataAssetId();
        say(id);
        assertThat(activities(run(source)))
                .extracting(DataSourceRunActivity::dataAssetStatus)
                .containsExactly(DataAssetActivityStatus.UNCHANGED);
        glue.updateTable(update -> update.databaseName(database).tableInput(input("payments", List.of("id", "iban"))));

        var run = run(source);

        assertThat(run.runStatisticsForAssets().updated()).isEqualTo(1);
        assertThat(activities(run).getFirst().dataAssetStatus()).isEqualTo(DataAssetActivityStatus.SUCCEEDED_UPDATED);
        assertThat(asset(id).revision()).isEqualTo("3");
        assertThat(asset(id).name()).isEqualTo("All payments");
        assertThat(asset(id).formsOutput()).extracting(FormOutput::content).contains("{\"readMe\":\"Read me\"}");
        assertThat(form(id)).contains("iban");
    }

    @Test
    void aTableThatIsGoneIsSaidAndItsAssetStays() {
        table("payments");
        table("staff");
        var source = source(filter(database));
        run(source);
        glue.deleteTable(delete -> delete.databaseName(database).name("staff"));

        var run = run(source);

        assertThat(run.status()).isEqualTo(DataSourceRunStatus.PARTIALLY_SUCCEEDED);
        assertThat(run.runStatisticsForAssets().failed()).isEqualTo(1);
        assertThat(run.runStatisticsForAssets().unchanged()).isEqualTo(1);
        var gone = activities(run).stream()
                .filter(activity -> activity.technicalName().equals("staff"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.dataAssetStatus()).isEqualTo(DataAssetActivityStatus.FAILED);
        assertThat(gone.errorMessage().errorDetail()).contains("no longer");
        assertThat(asset(gone.dataAssetId()).revision()).isEqualTo("1");
    }

    @Test
    void whatAnotherDataSourceHasBroughtInIsSkipped() {
        table("payments");
        var first = source(filter(database));
        run(first);
        var second = source(filter(database));

        var run = run(second);

        assertThat(run.runStatisticsForAssets().skipped()).isEqualTo(1);
        assertThat(activities(run).getFirst().dataAssetStatus())
                .isEqualTo(DataAssetActivityStatus.SKIPPED_ALREADY_IMPORTED);
        owner.client()
                .deleteDataSource(delete -> delete.domainIdentifier(domain()).identifier(first));
        assertThat(run(second).runStatisticsForAssets().updated()).isEqualTo(1);
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertRefused(
                "ValidationException",
                "elsewhere",
                () -> create(
                        "GLUE",
                        DataSourceConfigurationInput.fromGlueRunConfiguration(
                                run -> run.catalogName("elsewhere").relationalFilterConfigurations(filter(database)))));
        assertRefused(
                "ValidationException",
                "data quality",
                () -> create(
                        "GLUE",
                        DataSourceConfigurationInput.fromGlueRunConfiguration(
                                run -> run.autoImportDataQualityResult(true)
                                        .relationalFilterConfigurations(filter(database)))));
    }

    private List<String> namesOf(String source) {
        return activities(run(source)).stream()
                .map(DataSourceRunActivity::technicalName)
                .toList();
    }

    private void say(String asset) {
        var forms = new ArrayList<FormInput>();
        forms.add(FormInput.builder()
                .formName("AssetCommonDetailsForm")
                .content("{\"readMe\":\"Read me\"}")
                .build());
        asset(asset)
                .formsOutput()
                .forEach(form -> forms.add(FormInput.builder()
                        .formName(form.formName())
                        .content(form.content())
                        .build()));
        owner.client()
                .createAssetRevision(revise -> revise.domainIdentifier(domain())
                        .identifier(asset)
                        .name("All payments")
                        .formsInput(forms));
    }

    private String form(String asset) {
        return asset(asset).formsOutput().stream()
                .filter(form -> form.formName().equals("GlueTableForm"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private String source(RelationalFilterConfiguration... filters) {
        return create(
                "GLUE",
                DataSourceConfigurationInput.fromGlueRunConfiguration(
                        run -> run.relationalFilterConfigurations(filters)));
    }

    private static RelationalFilterConfiguration filter(String database, FilterExpression... expressions) {
        return RelationalFilterConfiguration.builder()
                .databaseName(database)
                .filterExpressions(expressions)
                .build();
    }

    private static FilterExpression include(String expression) {
        return expression(FilterExpressionType.INCLUDE, expression);
    }

    private static FilterExpression exclude(String expression) {
        return expression(FilterExpressionType.EXCLUDE, expression);
    }

    private static FilterExpression expression(FilterExpressionType type, String expression) {
        return FilterExpression.builder().type(type).expression(expression).build();
    }

    private String newDatabase() {
        var name = "lake_" + UUID.randomUUID().toString().replace('-', '_');
        glue.createDatabase(create -> create.databaseInput(input -> input.name(name)));
        return name;
    }

    private void table(String name, String... columns) {
        glue.createTable(create -> create.databaseName(database).tableInput(input(name, Arrays.asList(columns))));
    }

    private void view(String name) {
        glue.createTable(create -> create.databaseName(database)
                .tableInput(input -> input.name(name).tableType("VIRTUAL_VIEW")));
    }

    private static TableInput input(String name, List<String> columns) {
        return TableInput.builder()
                .name(name)
                .description("About " + name)
                .tableType("EXTERNAL_TABLE")
                .partitionKeys(column("day", "date"))
                .storageDescriptor(storage -> storage.location("s3://lake/%s/".formatted(name))
                        .columns(columns.stream()
                                .map(column -> column(column, "string"))
                                .toList()))
                .build();
    }

    private static Column column(String name, String type) {
        return Column.builder().name(name).type(type).build();
    }
}
