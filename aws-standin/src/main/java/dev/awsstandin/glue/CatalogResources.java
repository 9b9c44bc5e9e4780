package dev.awsstandin.glue;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;

/** The catalog and what is in it, as policies see it: whoever means a part must be allowed the whole as well. */
record CatalogResources(Cloud cloud, Databases databases) {

    List<Resource> database(String name) {
        return List.of(
                Resource.of(cloud.arn("glue", "catalog")),
                new Resource(cloud.arn("glue", "database/" + Databases.folded(name)), databases.tags(name)));
    }

    /** A table takes part in the tags of nobody: tables have none. */
    List<Resource> table(String database, String name) {
        var whole = database(database);
        var table = "table/%s/%s".formatted(Databases.folded(database), Databases.folded(name));
        return List.of(whole.getFirst(), whole.getLast(), Resource.of(cloud.arn("glue", table)));
    }

    /** There is one catalog, whose id is the account's. */
    void requireOwnCatalog(Call call) {
        if (call.has("CatalogId") && !call.text("CatalogId").equals(cloud.account())) {
            throw invalid("Catalog %s is not this account's.".formatted(call.text("CatalogId")));
        }
    }

    static ServiceError invalid(String message) {
        return new ServiceError("InvalidInputException", 400, message);
    }
}
