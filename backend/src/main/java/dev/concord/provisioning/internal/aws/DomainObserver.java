package dev.concord.provisioning.internal.aws;

import dev.concord.inbox.Observer;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.Blueprints;
import dev.concord.provisioning.internal.ObservedProfile;
import dev.concord.provisioning.internal.ProfileProgress;
import dev.concord.shared.About;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what belongs to the domain as a whole: its blueprints, and environment profiles made elsewhere. */
@Component
class DomainObserver implements Observer<DomainObserver.Shown> {
    private final BlueprintCalls blueprintCalls;
    private final EnvironmentProfileCalls profileCalls;
    private final Blueprints blueprints;
    private final ProfileProgress profiles;
    private final Clock clock;

    DomainObserver(
            BlueprintCalls blueprintCalls,
            EnvironmentProfileCalls profileCalls,
            Blueprints blueprints,
            ProfileProgress profiles,
            Clock clock) {
        this.blueprintCalls = blueprintCalls;
        this.profileCalls = profileCalls;
        this.blueprints = blueprints;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** All of the one domain that there is. */
    record Shown(List<Blueprint> blueprints, List<ObservedProfile> profiles) {}

    @Override
    public String name() {
        return "domain";
    }

    @Override
    public String title() {
        return "Blueprints and profiles of the domain";
    }

    @Override
    public Class<Shown> type() {
        return Shown.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Collection<String> subjects() {
        return List.of("blueprints-and-profiles");
    }

    @Override
    public Optional<About> about(String subject) {
        return Optional.of(About.of("Blueprints and profiles", "environment-profiles", List.of()));
    }

    @Override
    public Shown read(String subject) {
        return new Shown(blueprintCalls.observe(clock.instant()), profileCalls.observe());
    }

    @Override
    public void apply(String subject, Shown seen, Instant begun) {
        blueprints.observed(seen.blueprints());
        profiles.observed(seen.profiles());
    }
}
