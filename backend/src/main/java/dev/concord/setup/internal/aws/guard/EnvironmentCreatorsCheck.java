package dev.concord.setup.internal.aws.guard;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.GuardedEntity;
import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.Sentences;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentProfileSummary;

/** Which projects may make environments from the profiles that there are. */
@Component
class EnvironmentCreatorsCheck implements SetUpCheck {
    private static final String EXPECTED = "CREATE_ENVIRONMENT on each profile for projects that Concord works in";
    private static final String CURE =
            "Change the profile in Concord, which then names its projects, or set its authorized projects in DataZone.";

    private final Guard guard;
    private final DataZoneClient datazone;
    private final Looking looking;
    private final Names names;

    EnvironmentCreatorsCheck(Guard guard, DataZoneClient datazone, Looking looking, Names names) {
        this.guard = guard;
        this.datazone = datazone;
        this.looking = looking;
        this.names = names;
    }

    @Override
    public Check about() {
        return Check.ENVIRONMENT_CREATORS;
    }

    @Override
    public Finding run() {
        var profiles = profiles();
        var faults =
                profiles.stream().flatMap(profile -> fault(profile).stream()).toList();
        if (!faults.isEmpty()) {
            return Finding.failed(Sentences.few(faults), EXPECTED, CURE);
        }
        return profiles.isEmpty()
                ? Finding.passed("There is no profile yet", EXPECTED)
                : Finding.passed(
                        "So in %s"
                                .formatted(
                                        profiles.size() == 1
                                                ? "the only profile"
                                                : "all " + profiles.size() + " profiles"),
                        EXPECTED);
    }

    private Optional<String> fault(EnvironmentProfileSummary profile) {
        var holders = guard.holders(GuardedEntity.environmentsOf(profile.id()));
        if (holders.isEmpty()) {
            return Optional.of("from %s every project may".formatted(profile.name()));
        }
        var foreign = guard.foreign(holders);
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of("from %s %s may".formatted(profile.name(), Guard.words(foreign)));
    }

    private List<EnvironmentProfileSummary> profiles() {
        return looking.at(with -> datazone
                .listEnvironmentProfilesPaginator(
                        list -> list.domainIdentifier(names.domain()).overrideConfiguration(with))
                .items()
                .stream()
                .toList());
    }
}
