package dev.concord.provisioning;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.provisioning.internal.BlueprintRepository;
import dev.concord.shared.News;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The managed blueprints of the domain. DataZone is the truth; this holds what was last observed. */
@Service
public class Blueprints {
    private final BlueprintRepository blueprints;
    private final Permissions permissions;
    private final News news;

    Blueprints(BlueprintRepository blueprints, Permissions permissions, News news) {
        this.blueprints = blueprints;
        this.permissions = permissions;
        this.news = news;
    }

    /** For everybody who is signed in. */
    @Transactional(readOnly = true)
    public List<Blueprint> all() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in first");
        return blueprints.all();
    }

    /** What SageMaker environments are made from; empty until it was observed. */
    @Transactional(readOnly = true)
    public Optional<Blueprint> sageMaker() {
        return blueprints.named(SageMakerBlueprint.NAME);
    }

    /** Throws {@link Refused} for one that was not observed, or that Concord does not deploy. */
    @Transactional(readOnly = true)
    public BlueprintKind kind(String id) {
        var blueprint = get(id);
        return BlueprintKind.of(blueprint)
                .orElseThrow(() -> new Refused("Concord does not deploy blueprint %s".formatted(blueprint.name())));
    }

    /** Throws {@link Refused} until it was observed. */
    @Transactional(readOnly = true)
    public Blueprint get(String id) {
        return blueprints
                .find(id)
                .orElseThrow(() -> new Refused("Concord has not seen blueprint %s in DataZone".formatted(id)));
    }

    /** Takes over what DataZone shows. */
    @Transactional
    public void observed(List<Blueprint> seen) {
        if (blueprints.write(seen)) {
            news.changed(Topic.ENVIRONMENTS);
        }
    }
}
