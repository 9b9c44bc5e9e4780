package dev.awsstandin.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operations on offer. All else is answered with the service's own error for an unknown operation. */
public final class Registry {

    private final Map<String, Operation> operations = new TreeMap<>();

    /** Offers the operation; offering the same one twice is a mistake of the programmer. */
    public Registry offer(Operation operation) {
        var key = operation.service() + ":" + operation.name();
        if (operations.putIfAbsent(key, operation) != null) {
            throw new IllegalArgumentException(key + " is offered twice");
        }
        return this;
    }

    public Optional<Operation> find(String service, String name) {
        return Optional.ofNullable(operations.get(service + ":" + name));
    }

    /** Sorted by service, then name. */
    public List<Operation> all() {
        return new ArrayList<>(operations.values());
    }
}
