package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * As whom a method may act: the principals that it makes, and where it makes none, or is given one, those of its callers.
 * Rather too many than too few: a method that makes two is taken to use both for all that it calls.
 */
final class Principals {
    private final Set<JavaCodeUnit> seen = new HashSet<>();
    private final Set<Acting> found = EnumSet.noneOf(Acting.class);

    private Principals() {}

    /** Of a method in which the SDK is called. */
    static Set<Acting> calling(JavaCodeUnit unit) {
        if (calls(unit, "callAsBase")) {
            return EnumSet.of(Acting.BASE);
        }
        var principals = new Principals();
        if (calls(unit, "call") || calls(unit, "find")) {
            principals.follow(unit);
        } else {
            handedOn(unit).forEach(principals::follow);
        }
        return principals.found;
    }

    private static boolean calls(JavaCodeUnit unit, String method) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AwsCalls.class)
                        && call.getName().equals(method));
    }

    /** The call is made by whom this method gives it to as a function. */
    private static Stream<JavaCodeUnit> handedOn(JavaCodeUnit unit) {
        return callees(unit)
                .filter(callee ->
                        callee.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Function.class)));
    }

    private void follow(JavaCodeUnit unit) {
        if (!seen.add(unit)) {
            return;
        }
        boolean makes = makes(unit);
        boolean isGiven =
                unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Principal.class));
        if (!makes || isGiven) {
            callers(unit).forEach(this::follow);
        }
    }

    /** By itself, by a method that answers one, or by keeping one in a field. */
    private boolean makes(JavaCodeUnit unit) {
        boolean makes = false;
        for (var call : unit.getCallsFromSelf()) {
            if (call.getTargetOwner().isEquivalentTo(ConcordRoles.class)) {
                makes |= ofConcord(call.getName());
            } else if (call.getTargetOwner().isEquivalentTo(Principal.class)
                    && (call.getName().equals("system") || call.getName().equals("<init>"))) {
                found.add(Acting.PROJECT);
                makes = true;
            }
        }
        var answering = callees(unit)
                .filter(callee -> callee.getRawReturnType().isEquivalentTo(Principal.class))
                .filter(callee -> !callee.getOwner().getPackageName().equals("dev.concord.aws"))
                .toList();
        answering.forEach(this::follow);
        var keepers = unit.getFieldAccesses().stream()
                .filter(access -> access.getTarget().getRawType().isEquivalentTo(Principal.class))
                .map(JavaAccess::getTargetOwner)
                .filter(owner -> !unit.isConstructor() || !owner.equals(unit.getOwner()))
                .toList();
        keepers.stream().map(JavaClass::getConstructors).flatMap(Set::stream).forEach(this::follow);
        return makes || !answering.isEmpty() || !keepers.isEmpty();
    }

    private boolean ofConcord(String method) {
        return switch (method) {
            case "bootstrap" -> found.add(Acting.BOOTSTRAP) || true;
            case "inspect" -> found.add(Acting.INSPECT) || true;
            default -> false;
        };
    }

    private static Stream<JavaCodeUnit> callees(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast);
    }

    private static Stream<JavaCodeUnit> callers(JavaCodeUnit unit) {
        return declarations(unit)
                .flatMap(declared -> declared.getAccessesToSelf().stream())
                .map(JavaAccess::getOrigin);
    }

    /** The method, and those of supertypes that it implements. */
    private static Stream<JavaCodeUnit> declarations(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit),
                unit instanceof JavaMethod method
                        ? Stream.concat(
                                        method.getOwner().getAllRawInterfaces().stream(),
                                        method.getOwner().getAllRawSuperclasses().stream())
                                .flatMap(type -> type.getMethods().stream())
                                .filter(declared -> declared.getName().equals(method.getName())
                                        && declared.getRawParameterTypes().size()
                                                == method.getRawParameterTypes().size())
                        : Stream.empty());
    }
}
