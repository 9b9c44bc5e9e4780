package dev.awsstandin;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.awsstandin.kernel.Operation;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which test classes call which operations through the AWS SDK for Java, as their byte code says. */
final class ContractTests {

    private static final String OURS = "dev.awsstandin.";
    private static final String CLIENTS = "software.amazon.awssdk.services.";

    private final Map<String, Map<String, Integer>> calls;

    private ContractTests(Map<String, Map<String, Integer>> calls) {
        this.calls = calls;
    }

    static ContractTests compiled() {
        Map<String, Map<String, Integer>> calls = new HashMap<>();
        for (var type : new ClassFileImporter().importPath(Path.of("target/test-classes"))) {
            var test = outermost(type);
            if (test.endsWith("Test")) {
                accesses(type)
                        .map(JavaCodeUnitAccess::getTarget)
                        .filter(ContractTests::isClientMethod)
                        .forEach(target -> calls.computeIfAbsent(operation(target), any -> new HashMap<>())
                                .merge(test, 1, Integer::sum));
            }
        }
        return new ContractTests(calls);
    }

    /** All tests that call the operation. */
    Set<String> of(Operation operation) {
        return found(operation).keySet();
    }

    /** One of them: of the service's own package rather than of another one, and the one that calls it most. */
    Optional<String> foremost(Operation operation) {
        var found = found(operation);
        return found.keySet().stream()
                .min(Comparator.comparing((String test) -> !test.startsWith(operation.service() + "."))
                        .thenComparing(test -> -found.getOrDefault(test, 0))
                        .thenComparing(test -> test));
    }

    private Map<String, Integer> found(Operation operation) {
        return calls.getOrDefault(key(operation.service(), operation.name()), Map.of());
    }

    private static Stream<? extends JavaCodeUnitAccess<?>> accesses(JavaClass type) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream());
    }

    private static boolean isClientMethod(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        return owner.getName().startsWith(CLIENTS) && owner.getSimpleName().endsWith("Client");
    }

    private static String operation(CodeUnitAccessTarget target) {
        var service = target.getOwner().getPackageName().substring(CLIENTS.length());
        return key(
                service.equals("eventbridge") ? "events" : service,
                target.getName().replaceFirst("Paginator$", ""));
    }

    /** The SDK writes some names with other capitals than AWS. */
    private static String key(String service, String operation) {
        return service + ":" + operation.toLowerCase(Locale.ROOT);
    }

    private static String outermost(JavaClass type) {
        return List.of(type.getName().substring(OURS.length()).split("\\$")).getFirst();
    }
}
