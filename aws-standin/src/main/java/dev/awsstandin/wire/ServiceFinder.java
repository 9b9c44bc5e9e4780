package dev.awsstandin.wire;

import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.Authorization;
import java.util.List;
import java.util.Optional;

/**
 * Tells which service a request on the one port is for. What the request itself says, an X-Amz-Target prefix or a
 * Query version, comes before the credential's scope, so that a wrong scope is told as such.
 */
final class ServiceFinder {

    private final List<ServiceProtocol> services;

    ServiceFinder(List<ServiceProtocol> services) {
        this.services = List.copyOf(services);
    }

    Optional<ServiceProtocol> find(WireRequest request) {
        return byTarget(request).or(() -> byVersion(request)).or(() -> byScope(request));
    }

    private Optional<ServiceProtocol> byTarget(WireRequest request) {
        return request.header("x-amz-target")
                .flatMap(target -> services.stream()
                        .filter(service -> !service.model().targetPrefix().isEmpty()
                                && target.startsWith(service.model().targetPrefix() + "."))
                        .findFirst());
    }

    private Optional<ServiceProtocol> byVersion(WireRequest request) {
        var form = request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        if (!form && !request.query().contains("Version=")) {
            return Optional.empty();
        }
        var version = FormFields.of(request).text("Version");
        return services.stream()
                .filter(service -> service.model().protocol().isForm()
                        && service.model().apiVersion().equals(version))
                .findFirst();
    }

    private Optional<ServiceProtocol> byScope(WireRequest request) {
        return Authorization.serviceOf(request)
                .flatMap(scope -> services.stream()
                        .filter(service -> service.model().signingName().equals(scope))
                        .findFirst());
    }
}
