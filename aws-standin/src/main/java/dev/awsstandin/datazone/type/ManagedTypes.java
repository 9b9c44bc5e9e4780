package dev.awsstandin.datazone.type;

import dev.awsstandin.datazone.shared.Facts;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Searchable;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The asset types and form types that AWS brings into every domain. */
public final class ManagedTypes {

    private static final String DOMAIN = "dzd_amazon_datazone_domain";
    private static final String PROJECT = "dzd_amazon_datazone_domain_project";
    private static final String SINCE = "2024-10-14T15:47:43.660Z";

    private final List<ObjectNode> assetTypes;
    private final List<ObjectNode> formTypes;

    ManagedTypes() {
        var data = Facts.read(ManagedTypes.class, "managed-types.json");
        assetTypes = Facts.objects(data.required("assets"));
        formTypes = Facts.objects(data.required("forms"));
        assetTypes.forEach(ManagedTypes::owned);
        assetTypes.forEach(ManagedTypes::index);
        formTypes.forEach(form -> {
            owned(form).put("status", "ENABLED").putArray("imports");
            form.putObject("model").put("smithy", form.path("smithy").asString());
            index(form);
        });
    }

    private static ObjectNode owned(ObjectNode type) {
        return type.put("id", type.path("name").asString())
                .put("originDomainId", DOMAIN)
                .put("originProjectId", PROJECT)
                .put("owningProjectId", PROJECT)
                .put("createdBy", "SYSTEM")
                .put("createdAt", SINCE)
                .put("updatedBy", "SYSTEM")
                .put("updatedAt", SINCE);
    }

    private static void index(ObjectNode type) {
        Searchable.index(type, MissingNode.getInstance(), "name", "owningProjectId", "status");
    }

    public List<ObjectNode> assetTypes() {
        return assetTypes;
    }

    public List<ObjectNode> formTypes() {
        return formTypes;
    }

    /** The asset type, not to be changed, or DataZone's error for one that is not there. */
    public ObjectNode assetType(String name, String revision) {
        return named(assetTypes, name, revision).orElseThrow(() -> Failures.missing("Asset type", name));
    }

    /** The form type, not to be changed, or DataZone's error for one that is not there. */
    ObjectNode formType(String name, String revision) {
        return named(formTypes, name, revision).orElseThrow(() -> Failures.missing("Form type", name));
    }

    /** Earlier revisions than the newest exist too, in the same form; empty text asks for the newest. */
    private static Optional<ObjectNode> named(List<ObjectNode> types, String name, String revision) {
        return types.stream()
                .filter(type -> type.path("name").asString().equals(name))
                .filter(type -> revision.isEmpty() || isUpTo(revision, type.path("revision")))
                .findFirst();
    }

    private static boolean isUpTo(String revision, JsonNode newest) {
        return revision.matches("[1-9]\\d{0,8}") && Integer.parseInt(revision) <= Integer.parseInt(newest.asString());
    }
}
