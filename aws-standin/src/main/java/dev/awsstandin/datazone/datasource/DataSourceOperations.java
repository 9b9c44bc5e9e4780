package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.environment.Provisioning;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Work on data sources: owners and contributors of their project change them, members see them. */
final class DataSourceOperations {

    private static final List<String> TAKEN_OVER =
            List.of("name", "description", "enableSetting", "recommendation", "schedule");
    private static final List<String> FILTERS = List.of("type", "status", "name");

    private final Provisioning provisioning;
    private final DataSources sources;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    DataSourceOperations(Provisioning provisioning, DataSources sources) {
        this.provisioning = provisioning;
        this.sources = sources;
        this.access = provisioning.ground().access();
        this.outputs = provisioning.ground().outputs();
        this.paging = provisioning.ground().paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateDataSource", this::create)
                .offer("GetDataSource", this::get)
                .offer("ListDataSources", this::list)
                .offer("UpdateDataSource", this::update)
                .offer("DeleteDataSource", this::delete);
    }

    private ObjectNode create(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var project = project(call);
        access.requireWorker(call, project);
        if (!call.has("environmentIdentifier") || call.has("connectionIdentifier")) {
            throw Failures.invalid("A data source of a V1 domain needs an environment, and connections belong to V2");
        }
        var environment = provisioning.environments().get(domain, call.text("environmentIdentifier"));
        if (!environment.path("projectId").asString().equals(project)) {
            throw Failures.invalid("Environment %s does not belong to project %s"
                    .formatted(call.text("environmentIdentifier"), project));
        }
        var source = DataSources.of(environment, call.now()).put("type", call.text("type"));
        take(call, source);
        configure(call, source);
        sources.create(source, call.now());
        return outputs.of(call.operation(), source);
    }

    private static void take(Call call, ObjectNode source) {
        if (call.input().path("publishOnImport").asBoolean(false)) {
            throw Failures.invalid("This stand-in does not publish on import");
        }
        if (!call.input().path("assetFormsInput").isEmpty()) {
            throw Failures.invalid("This stand-in adds no forms on import");
        }
        TAKEN_OVER.stream()
                .filter(call::has)
                .forEach(member -> source.set(member, call.input().required(member)));
    }

    private void configure(Call call, ObjectNode source) {
        source.set(
                "configuration",
                new DataSourceConfiguration(provisioning.ground().cloud())
                        .accept(source.path("type").asString(), call.input().path("configuration")));
    }

    private String project(Call call) {
        return provisioning
                .ground()
                .projects()
                .get(call.text("domainIdentifier"), call.text("projectIdentifier"))
                .path("id")
                .asString();
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        var source = sources.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireMember(call, source.path("projectId").asString());
        return outputs.of(call.operation(), source);
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var project = project(call);
        access.requireMember(call, project);
        var found = sources
                .in(
                        call.text("domainIdentifier"),
                        source -> source.path("projectId").asString().equals(project) && isAsked(call, source))
                .stream()
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private static boolean isAsked(Call call, ObjectNode source) {
        return !call.has("connectionIdentifier")
                && FILTERS.stream().allMatch(filter -> Asked.same(call, filter, source, filter))
                && Asked.same(call, "environmentIdentifier", source, "environmentId");
    }

    private ObjectNode update(Call call) {
        var source = own(call);
        take(call, source);
        if (call.has("configuration")) {
            configure(call, source);
        }
        sources.update(source, call.now());
        return outputs.of(call.operation(), source);
    }

    private ObjectNode delete(Call call) {
        var source = own(call);
        sources.delete(source, call.now());
        return outputs.of(call.operation(), source);
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var source = sources.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, source.path("projectId").asString());
        return source;
    }
}
