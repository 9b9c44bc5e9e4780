package dev.concord.setup.internal.aws;

import dev.concord.setup.Check;
import dev.concord.setup.Offer;
import dev.concord.setup.OfferedCall;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentProfileSummary;

/** Which projects may make environments from the profiles that there are. */
@Component
class EnvironmentCreatorsCheck implements SetUpCheck {
    private static final String EXPECTED = "CREATE_ENVIRONMENT on each profile for projects that Concord works in";
    private static final String CURE =
            "Let Concord take the grants back, or do it among the profile's authorized projects.";

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
        var faults = new ArrayList<String>();
        var calls = new ArrayList<OfferedCall>();
        var profiles = profiles();
        for (var profile : profiles) {
            var entity = GuardedEntity.environmentsOf(profile.id());
            var foreign = guard.foreign(guard.holders(entity));
            if (!foreign.isEmpty()) {
                faults.add("from %s %s may".formatted(profile.name(), Guard.words(foreign)));
                calls.addAll(guard.takingBack(entity, foreign));
            }
        }
        if (faults.isEmpty()) {
            return Finding.passed(
                    profiles.size() == 1
                            ? "So in the only profile"
                            : "So in all %d profiles".formatted(profiles.size()),
                    EXPECTED);
        }
        var failed = Finding.failed(Sentences.few(faults), EXPECTED, CURE);
        return calls.isEmpty()
                ? failed
                : failed.offering(new Offer("Let only Concord's projects make environments", calls));
    }

    private List<EnvironmentProfileSummary> profiles() {
        return looking.at(
                "datazone:ListEnvironmentProfiles",
                with -> datazone
                        .listEnvironmentProfilesPaginator(
                                list -> list.domainIdentifier(names.domain()).overrideConfiguration(with))
                        .items()
                        .stream()
                        .toList());
    }
}
