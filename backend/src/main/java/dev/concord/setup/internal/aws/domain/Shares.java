package dev.concord.setup.internal.aws.domain;

import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociation;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociationStatus;
import software.amazon.awssdk.services.ram.model.ResourceShareAssociationType;
import software.amazon.awssdk.services.ram.model.ResourceSharePermissionSummary;

/** With whom the domain is shared through AWS RAM, and what that lets them do. */
@Component
class Shares {
    private final RamClient ram;
    private final Looking looking;
    private final Names names;

    Shares(RamClient ram, Looking looking, Names names) {
        this.ram = ram;
        this.looking = looking;
        this.names = names;
    }

    /** Whoever the domain is shared with, in whatever share. */
    List<Partner> ofTheDomain() {
        return associations(ResourceShareAssociationType.RESOURCE, null).stream()
                .filter(share -> share.status() == ResourceShareAssociationStatus.ASSOCIATED)
                .map(ResourceShareAssociation::resourceShareArn)
                .distinct()
                .flatMap(share -> associations(ResourceShareAssociationType.PRINCIPAL, share).stream())
                .map(partner ->
                        new Partner(partner.associatedEntity(), partner.statusAsString(), partner.resourceShareArn()))
                .toList();
    }

    /** Names of the managed permissions of a share. */
    List<String> permissions(String share) {
        return looking.at(with -> ram
                .listResourceSharePermissionsPaginator(
                        list -> list.resourceShareArn(share).overrideConfiguration(with))
                .stream()
                .flatMap(page -> page.permissions().stream())
                .map(ResourceSharePermissionSummary::name)
                .toList());
    }

    private List<ResourceShareAssociation> associations(
            ResourceShareAssociationType type, @org.jspecify.annotations.Nullable String share) {
        return looking.at(with -> ram
                .getResourceShareAssociationsPaginator(get -> {
                    get.associationType(type).overrideConfiguration(with);
                    if (share == null) {
                        get.resourceArn(names.domainArn());
                    } else {
                        get.resourceShareArns(share);
                    }
                })
                .stream()
                .flatMap(page -> page.resourceShareAssociations().stream())
                .toList());
    }

    /** One with whom the domain is shared: a service, an account, an organisation. */
    record Partner(String name, String status, String share) {
        boolean onItsWay() {
            return status.equals(ResourceShareAssociationStatus.ASSOCIATING.toString());
        }

        boolean associated() {
            return status.equals(ResourceShareAssociationStatus.ASSOCIATED.toString());
        }
    }
}
