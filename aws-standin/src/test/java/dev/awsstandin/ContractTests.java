package dev.awsstandin;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.awsstandin.kernel.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which test classes call which operations through the AWS SDK for Java, as their byte code says: by themselves or
 * through what helps them.
 */
final class ContractTests {

    private static final String OURS = "dev.awsstandin.";
    private static final String CLIENTS = "software.amazon.awssdk.services.";

    private final Map<String, Map<String, Integer>> direct = new HashMap<>();
    private final Map<String, Map<String, Integer>> helped = new HashMap<>();

    private ContractTests() {}

    static ContractTests compiled() {
        var found = new ContractTests();
        for (var type : new ClassFileImporter().importPath(Path.of("target/test-classes"))) {
            if (isTest(type)) {
                type.getCodeUnits().forEach(unit -> found.read(unit, name(type)));
            }
        }
        return found;
    }

    /** All tests that call the operation; those that are helped to do so only if there are no others. */
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
        var key = key(operation.service(), operation.name());
        return direct.getOrDefault(key, helped.getOrDefault(key, Map.of()));
    }

    private void read(JavaCodeUnit unit, String test) {
        for (var target : targets(unit)) {
            if (isClientMethod(target)) {
                note(direct, operation(target), test);
            } else {
                helper(target).ifPresent(helper -> readHelper(helper, test, new HashSet<>()));
            }
        }
    }

    private void readHelper(JavaCodeUnit helper, String test, Set<JavaCodeUnit> seen) {
        if (!seen.add(helper)) {
            return;
        }
        for (var target : targets(helper)) {
            if (isClientMethod(target)) {
                note(helped, operation(target), test);
            } else {
                helper(target).ifPresent(next -> readHelper(next, test, seen));
            }
        }
    }

    private static void note(Map<String, Map<String, Integer>> calls, String operation, String test) {
        calls.computeIfAbsent(operation, any -> new HashMap<>()).merge(test, 1, Integer::sum);
    }

    private static List<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        List<CodeUnitAccessTarget> targets = new ArrayList<>();
        unit.getMethodCallsFromSelf().forEach(call -> targets.add(call.getTarget()));
        unit.getMethodReferencesFromSelf().forEach(reference -> targets.add(reference.getTarget()));
        return targets;
    }

    private static Optional<JavaCodeUnit> helper(CodeUnitAccessTarget target) {
        return target.resolveMember()
                .map(JavaCodeUnit.class::cast)
                .filter(unit -> unit.getOwner().getName().startsWith(OURS) && !isTest(unit.getOwner()));
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

    private static boolean isTest(JavaClass type) {
        return name(type).endsWith("Test");
    }

    /** Of the outermost class, from our package on. */
    private static String name(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").substring(OURS.length());
    }
}
