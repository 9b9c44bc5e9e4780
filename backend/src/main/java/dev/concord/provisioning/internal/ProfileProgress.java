package dev.concord.provisioning.internal;

import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.provisioning.Verdict;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What AWS showed and answered about environment profiles, taken as it is. */
@Component
@Transactional
public class ProfileProgress {
    private final ProfileRepository profiles;
    private final ProfileReading reading;
    private final ProfileQueries queries;
    private final Clock clock;
    private final News news;

    ProfileProgress(
            ProfileRepository profiles, ProfileReading reading, ProfileQueries queries, Clock clock, News news) {
        this.profiles = profiles;
        this.reading = reading;
        this.queries = queries;
        this.clock = clock;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public ProfileRevision revision(UUID id) {
        return queries.revision(id)
                .orElseThrow(() -> new Missing("There is no revision %s of a profile".formatted(id)));
    }

    @Transactional(readOnly = true)
    public EnvironmentProfile profile(ProfileId id) {
        return reading.get(id);
    }

    public void checked(ProfileRevision revision, List<Verdict> verdicts) {
        var failed = verdicts.stream().anyMatch(Verdict::failed);
        if (profiles.move(revision.id(), failed ? State.REFUSED : State.CHECKED, null, State.CHECKING)) {
            profiles.verdicts(revision.id(), verdicts, clock.instant());
            moved(revision.profile());
        }
    }

    /** AWS could not be looked at. */
    public void notChecked(ProfileRevision revision, String why) {
        profiles.move(revision.id(), State.REFUSED, why, State.CHECKING);
        moved(revision.profile());
    }

    public void known(ProfileId id, String datazoneId) {
        profiles.known(id, datazoneId);
    }

    /** DataZone does not have it after all. */
    public void forgotten(ProfileId id) {
        profiles.known(id, null);
    }

    public void made(ProfileRevision revision) {
        profiles.move(revision.id(), State.MADE, null, State.MAKING);
        moved(revision.profile());
    }

    public void notMade(ProfileRevision revision, String why) {
        profiles.move(revision.id(), State.FAILED, why, State.MAKING);
        moved(revision.profile());
    }

    public void deleted(ProfileId id) {
        profiles.deleted(id, clock.instant());
        moved(id);
    }

    public void notDeleted(ProfileId id, String why) {
        profiles.notDeleted(id, why);
        moved(id);
    }

    /** Takes over what DataZone shows; what Concord is making at the moment is left to that. */
    public void observed(List<ObservedProfile> seen) {
        for (var profile : seen) {
            if (profile.concord() == null || queries.known(profile.datazoneId()).isPresent()) {
                takeOver(profile);
            }
        }
    }

    private void takeOver(ObservedProfile seen) {
        var known = queries.known(seen.datazoneId());
        if (known.isEmpty()) {
            var id = ProfileId.random();
            profiles.insert(id, seen.blueprintId(), seen.managing(), true);
            profiles.known(id, seen.datazoneId());
            profiles.write(id, form(seen, false, List.of(seen.managing())), State.MADE, null, clock.instant());
            moved(id);
            return;
        }
        var profile = known.get();
        var made = profile.revisions().stream()
                .filter(revision -> revision.state() == State.MADE)
                .findFirst();
        boolean busy = profile.deleting()
                || profile.revisions().stream()
                        .anyMatch(revision -> revision.state().busy());
        if (busy || made.isEmpty()) {
            return;
        }
        var shown =
                form(seen, made.get().form().everyProject(), made.get().form().projects());
        if (!shown.equals(made.get().form())) {
            profiles.write(profile.id(), shown, State.MADE, null, clock.instant());
            moved(profile.id());
        }
    }

    private static ProfileForm form(ObservedProfile seen, boolean everyProject, List<ProjectId> projects) {
        return new ProfileForm(
                seen.name(),
                seen.description(),
                seen.managing(),
                everyProject,
                projects,
                seen.account(),
                seen.region(),
                seen.parameters());
    }

    private void moved(ProfileId id) {
        news.changed(Topic.ENVIRONMENTS, id);
    }
}
