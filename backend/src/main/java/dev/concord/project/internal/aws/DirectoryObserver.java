package dev.concord.project.internal.aws;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.project.Directory;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads whom the domain let in, which projects, units and terms it has: at the start, and again and again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryObserver {
    private static final Logger log = LoggerFactory.getLogger(DirectoryObserver.class);

    private final DirectoryCalls calls;
    private final DomainWordCalls words;
    private final ConcordRoles roles;
    private final Directory directory;

    DirectoryObserver(DirectoryCalls calls, DomainWordCalls words, ConcordRoles roles, Directory directory) {
        this.calls = calls;
        this.words = words;
        this.roles = roles;
        this.directory = directory;
    }

    @Bean
    RecurringTask<Void> observeDirectory(DirectorySettings settings) {
        return Tasks.recurring("observe-directory", FixedDelay.of(settings.every()))
                .execute((instance, context) -> observe());
    }

    private void observe() {
        var as = roles.inspect();
        try {
            var members = Stream.concat(calls.people(as).stream(), calls.groups(as).stream())
                    .toList();
            directory.observed(members, calls.projects(as));
            directory.observedWords(words.units(as), words.terms(as));
        } catch (AwsFailure failure) {
            log.warn("The directory could not be read, what was known stays: {}", failure.getMessage());
        }
    }
}
