package dev.concord.setup.internal.aws.blueprints;

import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentBlueprintSummary;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentBlueprintConfigurationResponse;

/** The managed blueprint of SageMaker and how it is configured in this account. */
@Component
public class Blueprint {
    static final String NAME = "DefaultSageMaker";

    private final DataZoneClient datazone;
    private final Looking looking;
    private final Names names;

    Blueprint(DataZoneClient datazone, Looking looking, Names names) {
        this.datazone = datazone;
        this.looking = looking;
        this.names = names;
    }

    /** Every domain of version V1 has it. */
    public String id() {
        return looking
                .at(with -> datazone
                        .listEnvironmentBlueprintsPaginator(list -> list.domainIdentifier(names.domain())
                                .managed(true)
                                .name(NAME)
                                .overrideConfiguration(with))
                        .items()
                        .stream()
                        .map(EnvironmentBlueprintSummary::id)
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The domain has no blueprint " + NAME));
    }

    /** Empty when it was never enabled. */
    public Optional<GetEnvironmentBlueprintConfigurationResponse> configuration() {
        var id = id();
        return looking.find(
                with -> datazone.getEnvironmentBlueprintConfiguration(get -> get.domainIdentifier(names.domain())
                        .environmentBlueprintIdentifier(id)
                        .overrideConfiguration(with)));
    }
}
