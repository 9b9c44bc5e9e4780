package dev.concord.catalog.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.catalog.Resource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.EntityType;
import software.amazon.awssdk.services.datazone.model.GetAssetResponse;
import software.amazon.awssdk.services.datazone.model.GetListingResponse;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;

/** DataZone's assets and listings, one at a time. */
@Component
public class AssetCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final AssetForms forms;
    private final String domain;

    AssetCalls(DataZoneClient datazone, AwsCalls calls, AssetForms forms, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.forms = forms;
        this.domain = settings.domainId();
    }

    /** Idempotent by its token; CONFLICT when an asset with this ARN exists already. The status is the revision. */
    public Answer create(Principal as, String project, Resource resource, String token) {
        var input = forms.input(as, resource);
        var made = calls.call(
                as,
                with -> datazone.createAsset(create -> create.domainIdentifier(domain)
                        .owningProjectIdentifier(project)
                        .name(resource.name())
                        .description(resource.description().isEmpty() ? null : resource.description())
                        .typeIdentifier(resource.type().managedType())
                        .externalIdentifier(resource.arn())
                        .formsInput(input)
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.revision());
    }

    /** Idempotent by its token; the status is the revision. */
    public Answer revise(Principal as, String asset, Resource resource, String token) {
        var input = forms.input(as, resource);
        var made = calls.call(
                as,
                with -> datazone.createAssetRevision(create -> create.domainIdentifier(domain)
                        .identifier(asset)
                        .name(resource.name())
                        .description(resource.description().isEmpty() ? null : resource.description())
                        .formsInput(input)
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.id(), made.revision());
    }

    /** The project's asset of this ARN. */
    public Optional<GetAssetResponse> find(Principal as, String project, Resource resource) {
        var attribute = forms.arnAttribute(as, resource.type());
        return calls
                .call(
                        as,
                        with -> datazone.search(search -> search.domainIdentifier(domain)
                                .searchScope(InventorySearchScope.ASSET)
                                .owningProjectIdentifier(project)
                                .filters(clause -> clause.filter(
                                        filter -> filter.attribute(attribute).value(resource.arn())))
                                .overrideConfiguration(with)))
                .items()
                .stream()
                .map(item -> item.assetItem())
                .filter(item -> resource.arn().equals(item.externalIdentifier()))
                .findFirst()
                .map(item -> asset(as, item.identifier()));
    }

    GetAssetResponse asset(Principal as, String id) {
        return calls.call(
                as,
                with -> datazone.getAsset(
                        get -> get.domainIdentifier(domain).identifier(id).overrideConfiguration(with)));
    }

    /** Idempotent by its token; the status is the listing's revision, which may be stale. */
    public Answer publish(Principal as, String asset, String token) {
        var made = calls.call(
                as,
                with -> datazone.createListingChangeSet(change -> change.domainIdentifier(domain)
                        .entityIdentifier(asset)
                        .entityType(EntityType.ASSET)
                        .action(ChangeAction.PUBLISH)
                        .clientToken(token)
                        .overrideConfiguration(with)));
        return new Answer(made.listingId(), made.listingRevision());
    }

    GetListingResponse listing(Principal as, String id) {
        return calls.call(
                as,
                with -> datazone.getListing(
                        get -> get.domainIdentifier(domain).identifier(id).overrideConfiguration(with)));
    }
}
