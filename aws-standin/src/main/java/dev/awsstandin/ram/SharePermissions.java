package dev.awsstandin.ram;

import dev.awsstandin.ram.ManagedPermissions.Permission;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The permissions of a share: those chosen, or the usual one of a type that was shared without a choice. */
record SharePermissions(ManagedPermissions permissions, Associations associations) {

    List<Permission> of(ObjectNode share) {
        var chosen = share.path("permissionArns")
                .valueStream()
                .map(arn -> permissions.get(arn.asString()))
                .toList();
        var sharesDomain = associations.of(share).stream()
                .anyMatch(association -> association.path("type").asString().equals(AssociationType.RESOURCE.name()));
        var isChosen =
                chosen.stream().anyMatch(permission -> permission.resourceType().equals(Entities.DOMAIN));
        return sharesDomain && !isChosen
                ? Stream.concat(chosen.stream(), permissions.usual(Entities.DOMAIN).stream())
                        .toList()
                : chosen;
    }
}
