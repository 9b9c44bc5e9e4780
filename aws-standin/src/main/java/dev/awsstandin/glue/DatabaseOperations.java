package dev.awsstandin.glue;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Glue's operations on databases. Policies must allow them on the catalog as well as on the database. */
final class DatabaseOperations {

    private static final PageStyle PAGES = new PageStyle("MaxResults", "NextToken", 100);

    private final Cloud cloud;
    private final CatalogResources catalog;
    private final Databases databases;

    DatabaseOperations(Cloud cloud, CatalogResources catalog) {
        this.cloud = cloud;
        this.catalog = catalog;
        this.databases = catalog.databases();
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("glue", "CreateDatabase", this::create)
                .onAll(call -> catalog.database(
                        call.input().path("DatabaseInput").path("Name").asString("")))
                .with(DatabaseOperations::requestTags));
        registry.offer(Operation.read("glue", "GetDatabase", this::get).onAll(this::named));
        registry.offer(Operation.read("glue", "GetDatabases", this::list).onAll(call -> catalog.database("*")));
        registry.offer(Operation.write("glue", "DeleteDatabase", this::delete).onAll(this::named));
    }

    private List<Resource> named(Call call) {
        return catalog.database(call.text("Name"));
    }

    private static Map<String, String> tags(Call call) {
        var tags = new TreeMap<String, String>();
        call.input().path("Tags").forEachEntry((String key, JsonNode value) -> tags.put(key, value.asString()));
        return tags;
    }

    private static Map<String, List<String>> requestTags(Call call) {
        var keys = new HashMap<String, List<String>>();
        var tags = tags(call);
        if (!tags.isEmpty()) {
            keys.put("aws:TagKeys", List.copyOf(tags.keySet()));
        }
        tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        return keys;
    }

    private ObjectNode create(Call call) {
        catalog.requireOwnCatalog(call);
        databases.create((ObjectNode) call.input().required("DatabaseInput"), tags(call), call.now());
        return Json.object();
    }

    private ObjectNode get(Call call) {
        catalog.requireOwnCatalog(call);
        return Json.object().set("Database", Databases.shown(databases.get(call.text("Name"))));
    }

    private ObjectNode list(Call call) {
        catalog.requireOwnCatalog(call);
        var page = cloud.pages()
                .page(
                        call,
                        PAGES,
                        databases.all(),
                        database -> database.path("Name").asString());
        var answer = Json.object();
        var list = answer.putArray("DatabaseList");
        page.items().forEach(database -> list.add(Databases.shown(database)));
        page.next().ifPresent(token -> answer.put("NextToken", token));
        return answer;
    }

    private ObjectNode delete(Call call) {
        catalog.requireOwnCatalog(call);
        databases.get(call.text("Name"));
        databases.remove(call.text("Name"));
        return Json.object();
    }
}
