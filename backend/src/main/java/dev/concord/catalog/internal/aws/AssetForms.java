package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetKind;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Resource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.FormEntryOutput;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.FormOutput;
import software.amazon.awssdk.services.datazone.model.GetAssetTypeResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The metadata form that describes a resource. Its name and revision are DataZone's to say, so they are read from the type. */
@Component
class AssetForms {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final JsonMapper json;
    private final String domain;
    private final Map<AssetType, Form> forms = new ConcurrentHashMap<>();

    AssetForms(DataZoneClient datazone, AwsCalls calls, JsonMapper json, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.json = json;
        this.domain = settings.domainId();
    }

    /** The form that describes the resource, and an empty one for each further form that the type requires. */
    List<FormInput> input(Principal as, Resource resource) {
        var description = form(as, resource.type());
        return Stream.concat(
                        Stream.of(filled(
                                description, resource.type().requireKind().form(resource))),
                        description.alsoRequired().stream().map(form -> filled(form, Map.of())))
                .toList();
    }

    private FormInput filled(Form form, Map<String, Object> content) {
        return FormInput.builder()
                .formName(form.name())
                .typeIdentifier(form.type())
                .typeRevision(form.revision())
                .content(json.writeValueAsString(content))
                .build();
    }

    /** By which Search finds an asset of the type by its ARN. */
    String arnAttribute(Principal as, AssetType type) {
        return form(as, type).name() + "." + type.requireKind().arnField();
    }

    private Form form(Principal as, AssetType type) {
        return forms.computeIfAbsent(type, missing -> read(as, missing));
    }

    private Form read(Principal as, AssetType type) {
        var seen = calls.call(
                as,
                with -> datazone.getAssetType(get -> get.domainIdentifier(domain)
                        .identifier(type.managedType())
                        .overrideConfiguration(with)));
        return seen.formsOutput().entrySet().stream()
                .filter(entry -> describes(entry.getValue(), type))
                .findFirst()
                .map(entry -> form(entry, alsoRequired(seen, type)))
                .orElseThrow(() ->
                        new IllegalStateException("DataZone's type %s has no form that describes it".formatted(type)));
    }

    private static List<Form> alsoRequired(GetAssetTypeResponse seen, AssetType type) {
        return seen.formsOutput().entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue().required()) && !describes(entry.getValue(), type))
                .map(entry -> form(entry, List.of()))
                .toList();
    }

    private static Form form(Map.Entry<String, FormEntryOutput> entry, List<Form> alsoRequired) {
        return new Form(
                entry.getKey(), entry.getValue().typeName(), entry.getValue().typeRevision(), alsoRequired);
    }

    private static boolean describes(FormEntryOutput form, AssetType type) {
        return form.typeName().endsWith(type.requireKind().formType());
    }

    /** What the form says that describes an asset of this kind; empty when it has none. */
    Map<String, Object> content(AssetKind kind, List<FormOutput> forms) {
        return forms.stream()
                .filter(form -> String.valueOf(form.typeName()).endsWith(kind.formType()))
                .findFirst()
                .map(form -> json.readValue(form.content(), new TypeReference<Map<String, Object>>() {}))
                .orElse(Map.of());
    }

    private record Form(String name, String type, String revision, List<Form> alsoRequired) {}
}
