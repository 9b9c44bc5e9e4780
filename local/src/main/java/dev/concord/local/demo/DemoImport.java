package dev.concord.local.demo;

import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.Catalog;
import dev.concord.local.DemoPeople;
import dev.concord.local.Progress;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.publishing.Arrivals;
import dev.concord.publishing.Imports;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;

/** Lets Concord work in the demo projects and has their owners import and publish what they own, as people would. */
public final class DemoImport {

    public static final String COMPLETE = "the demo catalog is complete";

    private static final String STARTED = "importing";
    private static final String DONE = "imported";
    private static final int MOST_AT_ONCE = 500;

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

    /** All that is missing is on its way when this returns, and comes even after a kill; whether something is missing. */
    public boolean begin(BeanFactory portal) {
        if (state.done(DONE)) {
            return false;
        }
        if (!state.done(STARTED)) {
            adopt(portal.getBean(Projects.class));
            owned().forEach((project, arns) -> start(portal.getBean(Imports.class), project, arns));
            state.put(STARTED, "all");
        }
        return true;
    }

    /** The catalog holds the demo's assets when this returns, as far as they could be published. */
    public void finish(BeanFactory portal) {
        var arrivals = portal.getBean(Arrivals.class);
        var catalog = portal.getBean(Catalog.class);
        int all = DemoData.models().size() + DemoData.featureGroups().size();
        Awaited.whileGrowing(() -> {
            int coming = arrivals.coming();
            int published = published(catalog);
            progress.count("filling the demo catalog", published, all);
            return new Awaited.Step(coming == 0, all - coming + published);
        });
        state.put(DONE, "as far as it went");
        int missing = all - published(catalog);
        progress.say(
                missing > 0
                        ? "%d of %d could not be published; their owners see why".formatted(missing, all)
                        : COMPLETE);
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

    private static int published(Catalog catalog) {
        return ActingAs.person(DemoPeople.DANIEL, () -> catalog.count(AssetQuery.of("")));
    }

    private void start(Imports imports, DemoProject project, List<String> arns) {
        var id = new ProjectId(site.idOf(project));
        for (int from = 0; from < arns.size(); from += MOST_AT_ONCE) {
            var part = List.copyOf(arns.subList(from, Math.min(arns.size(), from + MOST_AT_ONCE)));
            ActingAs.person(project.owner(), () -> imports.start(id, part, true));
        }
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
