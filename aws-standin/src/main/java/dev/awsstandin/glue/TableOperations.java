package dev.awsstandin.glue;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Glue's operations on tables. */
final class TableOperations {

    private static final PageStyle PAGES = new PageStyle("MaxResults", "NextToken", 100);
    private static final List<String> NOT_OFFERED =
            List.of("OpenTableFormatInput", "PartitionIndexes", "TransactionId", "QueryAsOfTime", "ViewUpdateAction");

    private final Cloud cloud;
    private final CatalogResources catalog;
    private final Tables tables;

    TableOperations(Cloud cloud, CatalogResources catalog, Tables tables) {
        this.cloud = cloud;
        this.catalog = catalog;
        this.tables = tables;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("glue", "CreateTable", this::create).onAll(this::wanted));
        registry.offer(Operation.write("glue", "UpdateTable", this::update).onAll(this::wanted));
        registry.offer(Operation.read("glue", "GetTable", this::get).onAll(this::named));
        registry.offer(Operation.read("glue", "GetTables", this::list)
                .onAll(call -> catalog.table(call.text("DatabaseName"), "*")));
        registry.offer(Operation.write("glue", "DeleteTable", this::delete).onAll(this::named));
        registry.offer(
                Operation.write("glue", "BatchDeleteTable", this::deleteSeveral).onAll(this::several));
    }

    private List<Resource> wanted(Call call) {
        return catalog.table(
                call.text("DatabaseName"),
                call.input().path("TableInput").path("Name").asString(""));
    }

    private List<Resource> named(Call call) {
        return catalog.table(call.text("DatabaseName"), call.text("Name"));
    }

    private List<Resource> several(Call call) {
        return Stream.concat(catalog.database(call.text("DatabaseName")).stream(), tables(call))
                .distinct()
                .toList();
    }

    private Stream<Resource> tables(Call call) {
        return names(call)
                .map(name -> catalog.table(call.text("DatabaseName"), name).getLast());
    }

    private static Stream<String> names(Call call) {
        return call.input().path("TablesToDelete").valueStream().map(name -> name.asString(""));
    }

    private ObjectNode create(Call call) {
        tables.create(database(call), input(call), call.caller().arn(), call.now());
        return Json.object();
    }

    private ObjectNode update(Call call) {
        var input = input(call);
        var before = tables.get(database(call), input.path("Name").asString());
        if (call.has("VersionId")
                && !call.text("VersionId").equals(before.path("VersionId").asString())) {
            throw new ServiceError(
                    "ConcurrentModificationException", 400, "Update table failed due to concurrent modifications.");
        }
        tables.update(database(call), input, call.now());
        return Json.object();
    }

    private static ObjectNode input(Call call) {
        var input = (ObjectNode) call.input().required("TableInput");
        if (input.has("ViewDefinition")) {
            throw CatalogResources.invalid("Views of several dialects are not offered by this endpoint");
        }
        return input;
    }

    private ObjectNode get(Call call) {
        return Json.object().set("Table", tables.get(database(call), call.text("Name")));
    }

    private ObjectNode list(Call call) {
        var wanted = pattern(call);
        var found = tables.of(database(call)).stream()
                .filter(table -> wanted.matcher(table.path("Name").asString()).matches())
                .toList();
        var page = cloud.pages()
                .page(call, PAGES, found, table -> table.path("Name").asString());
        var answer = Json.object();
        page.items().forEach(answer.putArray("TableList")::add);
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private static Pattern pattern(Call call) {
        try {
            return Pattern.compile(call.has("Expression") ? call.text("Expression") : ".*");
        } catch (PatternSyntaxException e) {
            throw CatalogResources.invalid("Invalid expression " + call.text("Expression"));
        }
    }

    private ObjectNode delete(Call call) {
        tables.remove(database(call), call.text("Name"));
        return Json.object();
    }

    private ObjectNode deleteSeveral(Call call) {
        var database = database(call);
        var answer = Json.object();
        var errors = answer.putArray("Errors");
        names(call).distinct().forEach(name -> {
            if (tables.find(database, name).isPresent()) {
                tables.remove(database, name);
            } else {
                var missing = Tables.missing(name);
                errors.addObject()
                        .put("TableName", name)
                        .putObject("ErrorDetail")
                        .put("ErrorCode", missing.code())
                        .put("ErrorMessage", missing.message());
            }
        });
        return answer;
    }

    /** The call's database, which must exist. */
    private String database(Call call) {
        catalog.requireOwnCatalog(call);
        NOT_OFFERED.stream().filter(call::has).findFirst().ifPresent(member -> {
            throw CatalogResources.invalid("%s is not offered by this endpoint".formatted(member));
        });
        catalog.databases().get(call.text("DatabaseName"));
        return call.text("DatabaseName");
    }
}
