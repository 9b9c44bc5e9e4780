package dev.concord.setup.internal.aws;

import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GetDomainResponse;

/** The domain as DataZone describes it. */
@Component
public class TheDomain {
    private final DataZoneClient datazone;
    private final Looking looking;
    private final Names names;

    TheDomain(DataZoneClient datazone, Looking looking, Names names) {
        this.datazone = datazone;
        this.looking = looking;
        this.names = names;
    }

    public GetDomainResponse get() {
        return looking.at(
                with -> datazone.getDomain(get -> get.identifier(names.domain()).overrideConfiguration(with)));
    }

    public String rootUnit() {
        return get().rootDomainUnitId();
    }
}
