package dev.concord.provisioning.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.inbox.Observer;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.EnvironmentDetail.Content.Kind;
import dev.concord.provisioning.EnvironmentDetail.Resource;
import dev.concord.provisioning.EnvironmentDetail.StudioDomain;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.internal.aws.StudioCalls.App;
import dev.concord.provisioning.internal.aws.StudioCalls.UserProfile;
import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is in active environments and would go with them: Studio's people, apps and spaces, data sources, databases. */
@Component
class ContentsObserver implements Observer<ContentsObserver.Shown> {
    private final StudioDomains domains;
    private final StudioCalls studio;
    private final EnvironmentWork work;
    private final Environments environments;
    private final Projects projects;

    ContentsObserver(
            StudioDomains domains,
            StudioCalls studio,
            EnvironmentWork work,
            Environments environments,
            Projects projects) {
        this.domains = domains;
        this.studio = studio;
        this.work = work;
        this.environments = environments;
        this.projects = projects;
    }

    /** All that is in one environment. */
    record Shown(@Nullable StudioDomain studio, List<Content> contents) {}

    @Override
    public String name() {
        return "contents";
    }

    @Override
    public String title() {
        return "What is in environments";
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Collection<String> subjects() {
        return environments.active().stream().map(Environment::id).toList();
    }

    @Override
    public Optional<About> about(String subject) {
        var environment = environments.observed(subject);
        return Optional.of(About.of(environment.name(), "environments/" + subject, List.of(environment.project())));
    }

    @Override
    public Shown read(String subject) {
        var environment = environments.observed(subject);
        var domain = domains.of(subject);
        var contents = new ArrayList<Content>();
        domain.ifPresent(found -> contents.addAll(inStudio(environment, found.id())));
        contents.addAll(data(environment));
        return new Shown(
                domain.map(found -> new StudioDomain(found.id(), found.authMode(), found.url()))
                        .orElse(null),
                contents);
    }

    @Override
    public void apply(String subject, Shown seen, Instant begun) {
        environments.active().stream()
                .filter(environment -> environment.id().equals(subject))
                .forEach(environment -> environments.looked(environment, seen.studio(), seen.contents()));
    }

    private List<Content> inStudio(Environment environment, String domain) {
        var people = studio.userProfiles(domain).stream()
                .map(profile -> new Content(kind(environment, profile), profile.name(), profile.status()));
        var apps = studio.apps(domain).stream()
                .filter(app -> !app.over())
                .map((App app) -> new Content(Kind.APP, app.name(), app.type() + ", " + app.status()));
        var spaces = studio.spaces(domain).stream().map(space -> new Content(Kind.SPACE, space.name(), space.status()));
        return Stream.of(people, apps, spaces).flatMap(part -> part).toList();
    }

    private static Kind kind(Environment environment, UserProfile profile) {
        if (profile.isOfAnother(environment.project())) {
            return Kind.OTHERS_PROFILE;
        }
        return profile.isOf(environment.id()) ? Kind.USER_PROFILE : Kind.GUEST_PROFILE;
    }

    private List<Content> data(Environment environment) {
        var as = Principal.system(projects.get(environment.project()).roleArn());
        var sources = work.dataSources(as, environment.project(), environment.id()).stream()
                .map(name -> new Content(Kind.DATA_SOURCE, name, ""));
        var databases = environments.observedDetail(environment.id()).stream()
                .flatMap(detail -> Stream.of(Resource.PRODUCER_DATABASE, Resource.CONSUMER_DATABASE)
                        .flatMap(name -> detail.resource(name).stream()))
                .map(name -> new Content(Kind.DATABASE, name, ""));
        return Stream.concat(sources, databases).toList();
    }
}
