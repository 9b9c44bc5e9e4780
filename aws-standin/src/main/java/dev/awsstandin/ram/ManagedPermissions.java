package dev.awsstandin.ram;

import dev.awsstandin.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The permissions that AWS provides for resource types that can be shared here. */
final class ManagedPermissions {

    private static final String ARN = "arn:aws:ram::aws:permission/";

    private final List<Permission> all;

    /** What principals get of resources of one type. */
    record Permission(String name, String resourceType, boolean usual) {

        String arn() {
            return ARN + name;
        }
    }

    ManagedPermissions() {
        all = read().valueStream().map(ManagedPermissions::permission).toList();
    }

    List<Permission> all() {
        return all;
    }

    Permission get(String arn) {
        return all.stream()
                .filter(permission -> permission.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> RamErrors.unknown("Permission %s could not be found.".formatted(arn)));
    }

    Optional<Permission> usual(String resourceType) {
        return all.stream()
                .filter(permission ->
                        permission.usual() && permission.resourceType().equals(resourceType))
                .findFirst();
    }

    private static Permission permission(JsonNode node) {
        return new Permission(
                node.path("name").asString(),
                node.path("resourceType").asString(),
                node.path("isResourceTypeDefault").asBoolean());
    }

    private static JsonNode read() {
        try (var data = ManagedPermissions.class.getResourceAsStream("managed-permissions.json")) {
            if (data == null) {
                throw new IllegalStateException("The managed permissions are missing");
            }
            return Json.mapper().readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
