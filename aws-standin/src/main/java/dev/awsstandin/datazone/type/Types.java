package dev.awsstandin.datazone.type;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asset types and form types: those that AWS brings along, and those that projects have made. */
public record Types(ManagedTypes managed, TypeRows assetTypes, TypeRows formTypes) {

    public Types(Cloud cloud) {
        this(
                new ManagedTypes(),
                new TypeRows(cloud, "asset-types", "Asset type"),
                new TypeRows(cloud, "form-types", "Form type"));
    }

    /** The asset type, not to be changed, or DataZone's error for one that is not there. */
    public ObjectNode assetType(String domain, String name, String revision) {
        return assetTypes.find(domain, name, revision).orElseGet(() -> managed.assetType(name, revision));
    }

    /** The form type, not to be changed, or DataZone's error for one that is not there. */
    public ObjectNode formType(String domain, String name, String revision) {
        return formTypes.find(domain, name, revision).orElseGet(() -> managed.formType(name, revision));
    }

    /** Managed types belong to AWS, as do names like theirs. */
    static void requireOwnName(String name) {
        if (name.startsWith("amazon.")) {
            throw Failures.invalid("Names that start with amazon. are reserved: " + name);
        }
    }

    /** Throws when somebody else has a type of this name; making one's own again adds a revision. */
    static void requireFree(List<ObjectNode> existing, String name, String project) {
        existing.stream()
                .filter(type -> type.path("name").asString().equals(name))
                .filter(type -> !type.path("owningProjectId").asString().equals(project))
                .findFirst()
                .ifPresent(type -> {
                    throw Failures.conflict("A type named %s already exists".formatted(name));
                });
    }

    /** A type as the domain shows it that the call is about. */
    public static ObjectNode inDomain(Call call, ObjectNode type) {
        return type.deepCopy().put("domainId", call.text("domainIdentifier"));
    }

    /** Whether one of the forms is of the form type. */
    public static boolean mentions(JsonNode forms, String type) {
        return forms.valueStream()
                .anyMatch(form -> form.path("typeName").asString().equals(type));
    }
}
