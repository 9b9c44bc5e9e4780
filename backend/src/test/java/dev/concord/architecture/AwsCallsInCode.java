package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The calls to AWS that classes make, read from their bytecode. */
final class AwsCallsInCode {
    private static final Pattern CLIENT = Pattern.compile("software\\.amazon\\.awssdk\\.services\\.(\\w+)\\.\\w+Client");
    private static final Set<String> NO_OPERATIONS = Set.of("close", "serviceName", "waiter", "utilities");

    private AwsCallsInCode() {}

    /**
     * A call that stands in the code.
     *
     * @param action in IAM's words, as {@code datazone:GetProject}
     * @param as all whom it is made as; empty when nobody is known to make it
     */
    record Made(String action, Set<Acting> as, String where) {}

    static List<Made> in(JavaClasses classes) {
        return classes.stream()
                .filter(AwsCallsInCode::knowsAws)
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(AwsCallsInCode::made)
                .toList();
    }

    /** How Concord becomes its roles is in {@code dev.concord.aws.internal}; all else is called as one of them. */
    private static boolean knowsAws(JavaClass type) {
        var where = type.getPackageName();
        return where.equals("dev.concord.aws") || where.matches("(.+\\.)?internal\\.aws(\\..+)?");
    }

    private static Stream<Made> made(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .flatMap(call -> action(call).stream())
                .distinct()
                .map(action -> new Made(action, Principals.calling(unit), unit.getFullName()));
    }

    /** IAM has one action for a call and for many of it at once. */
    private static Optional<String> action(JavaCodeUnitAccess<?> call) {
        var client = CLIENT.matcher(call.getTargetOwner().getName());
        if (!client.matches() || NO_OPERATIONS.contains(call.getName())) {
            return Optional.empty();
        }
        var service = client.group(1).equals("eventbridge") ? "events" : client.group(1);
        var operation = call.getName().replaceFirst("(Paginator|Batch)$", "");
        return Optional.of("%s:%s%s"
                .formatted(service, operation.substring(0, 1).toUpperCase(Locale.ROOT), operation.substring(1)));
    }
}
