package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * As whom a method may act: the principals that it makes, and where it makes none, or is given one, those of its callers.
 * Rather too many than too few: a method that makes two is taken to use both for all that it calls.
 */
final class Principals {
    private static final Map<String, Acting> OWN = Map.of("bootstrap", Acting.BOOTSTRAP, "inspect", Acting.INSPECT);

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
        boolean isGiven = unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Principal.class));
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
        var acting = OWN.get(method);
        if (acting == null) {
            return false;
        }
        found.add(acting);
        return true;
    }

    private static Stream<JavaCodeUnit> callees(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .filter(callee -> isOurs(callee.getOwner()));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().matches("(dev\\.concord|planted)(\\..+)?");
    }

    private static List<JavaCodeUnit> callers(JavaCodeUnit unit) {
        var callers = new ArrayList<JavaCodeUnit>();
        for (var declared : declarations(unit)) {
            declared.getAccessesToSelf().forEach(access -> callers.add(access.getOrigin()));
        }
        return callers;
    }

    /** The method, and those of supertypes that it implements. */
    private static List<JavaCodeUnit> declarations(JavaCodeUnit unit) {
        var declarations = new ArrayList<JavaCodeUnit>(List.of(unit));
        var supertypes = new ArrayList<JavaClass>(unit.getOwner().getAllRawInterfaces());
        supertypes.addAll(unit.getOwner().getAllRawSuperclasses());
        supertypes.stream()
                .filter(Principals::isOurs)
                .flatMap(type -> type.getMethods().stream())
                .filter(declared -> declared.getName().equals(unit.getName()))
                .filter(declared -> declared.getRawParameterTypes().size()
                        == unit.getRawParameterTypes().size())
                .forEach(declarations::add);
        return declarations;
    }
}
