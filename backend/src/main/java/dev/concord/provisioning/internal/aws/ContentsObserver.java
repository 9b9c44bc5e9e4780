package dev.concord.provisioning.internal.aws;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.project.Projects;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.EnvironmentDetail.Content.Kind;
import dev.concord.provisioning.EnvironmentDetail.Resource;
import dev.concord.provisioning.EnvironmentDetail.StudioDomain;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.internal.aws.StudioCalls.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what is in active environments and would go with them: Studio's people, apps and spaces, data sources, databases. */
@Configuration(proxyBeanMethods = false)
class ContentsObserver {
    private static final Logger log = LoggerFactory.getLogger(ContentsObserver.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final StudioCalls studio;
    private final EnvironmentWork work;
    private final Environments environments;
    private final Projects projects;

    ContentsObserver(StudioCalls studio, EnvironmentWork work, Environments environments, Projects projects) {
        this.studio = studio;
        this.work = work;
        this.environments = environments;
        this.projects = projects;
    }

    @Bean
    Task<Void> observeContents() {
        return Tasks.recurring("observe-contents", FixedDelay.of(PAUSE))
                .execute((instance, context) -> environments.active().forEach(this::observe));
    }

    /** One that can't be read leaves the others in peace. */
    private void observe(Environment environment) {
        try {
            var domain = studio.domainOf(environment.id());
            var contents = new ArrayList<Content>();
            domain.ifPresent(found -> contents.addAll(inStudio(found.id())));
            contents.addAll(data(environment));
            environments.looked(
                    environment,
                    domain.map(found -> new StudioDomain(found.id(), found.authMode(), found.url()))
                            .orElse(null),
                    contents);
        } catch (AwsFailure failure) {
            log.info("Environment {} could not be looked into: {}", environment.id(), failure.getMessage());
        }
    }

    private List<Content> inStudio(String domain) {
        var people = studio.userProfiles(domain).stream()
                .map(profile -> new Content(Kind.USER_PROFILE, profile.name(), profile.status()));
        var apps = studio.apps(domain).stream()
                .filter(app -> !app.over())
                .map((App app) -> new Content(Kind.APP, app.name(), app.type() + ", " + app.status()));
        var spaces = studio.spaces(domain).stream().map(space -> new Content(Kind.SPACE, space.name(), space.status()));
        return Stream.of(people, apps, spaces).flatMap(part -> part).toList();
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
