package dev.concord.local.demo;

import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.Catalog;
import dev.concord.local.DemoPeople;
import dev.concord.local.Progress;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.publishing.Imports;
import dev.concord.shared.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;

/** Lets Concord work in the demo projects and has their owners import and publish what they own, as people would. */
public final class DemoImport {

    private static final String DONE = "imported";
    private static final int MOST_AT_ONCE = 125;

    private final DemoCloud cloud;
    private final DemoSite site;
    private final DemoState state;
    private final Progress progress;

    public DemoImport(DemoCloud cloud, DemoSite site, DemoState state, Progress progress) {
        this.cloud = cloud;
        this.site = site;
        this.state = state;
        this.progress = progress;
    }

    /** The catalog holds the demo's assets when this returns; at once when an earlier start has come so far. */
    public void run(BeanFactory portal) {
        if (!state.done(DONE)) {
            adopt(portal.getBean(Projects.class));
            publish(portal.getBean(Imports.class), portal.getBean(Catalog.class));
            state.put(DONE, "as far as it went");
        }
    }

    private void adopt(Projects projects) {
        progress.say("letting Concord into the projects");
        ActingAs.person(
                DemoPeople.PRIYA,
                () -> site.projects()
                        .forEach((project, id) -> projects.adopt(new ProjectId(id), cloud.roleArn(project.slug()))));
        Awaited.until(
                "Concord has seen all projects",
                () -> projects.all().stream().map(Project::observedAt).noneMatch(java.util.Objects::isNull));
    }

    private void publish(Imports imports, Catalog catalog) {
        var owned = owned();
        var runs = owned.entrySet().stream()
                .flatMap(entry -> start(imports, entry.getKey(), entry.getValue()).stream())
                .toList();
        int all = owned.values().stream().mapToInt(List::size).sum();
        Awaited.whileGrowing(() -> {
            int published = published(catalog);
            progress.count("publishing models and features", published, all);
            int imported = runs.stream().mapToInt(run -> run.imported(imports)).sum();
            return new Awaited.Step(published >= all, imported + published);
        });
        int missing = all - published(catalog);
        if (missing > 0) {
            progress.say("%d of %d could not be published; their owners see why".formatted(missing, all));
        }
    }

    private static int published(Catalog catalog) {
        return ActingAs.person(DemoPeople.DANIEL, () -> catalog.count(AssetQuery.of("")));
    }

    private record Run(DemoProject project, UUID id) {

        int imported(Imports imports) {
            return ActingAs.person(project.owner(), () -> imports.run(id).imported());
        }
    }

    private List<Run> start(Imports imports, DemoProject project, List<String> arns) {
        var id = new ProjectId(site.idOf(project));
        var runs = new ArrayList<Run>();
        for (int from = 0; from < arns.size(); from += MOST_AT_ONCE) {
            var part = arns.subList(from, Math.min(arns.size(), from + MOST_AT_ONCE));
            runs.add(new Run(project, ActingAs.person(project.owner(), () -> imports.start(id, part, true))));
        }
        return runs;
    }

    private Map<DemoProject, List<String>> owned() {
        record Owned(DemoProject owner, String arn) {}
        var models = DemoData.models().stream()
                .map(model -> new Owned(model.owner(), arn("model-package-group", model.groupName())));
        var features = DemoData.featureGroups().stream()
                .map(group -> new Owned(group.owner(), arn("feature-group", group.name())));
        return Stream.concat(models, features)
                .collect(Collectors.groupingBy(Owned::owner, Collectors.mapping(Owned::arn, Collectors.toList())));
    }

    private String arn(String kind, String name) {
        return "arn:aws:sagemaker:%s:%s:%s/%s".formatted(cloud.region(), cloud.account(), kind, name);
    }
}
