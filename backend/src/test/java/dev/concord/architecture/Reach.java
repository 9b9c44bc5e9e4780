package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a method leads to, through calls and references in our own code. */
final class Reach {
    private Reach() {}

    /** Whether it leads to such a use; uses that do not lead on are not followed. */
    static boolean from(
            JavaMethod method, Predicate<JavaCodeUnitAccess<?>> wanted, Predicate<JavaCodeUnitAccess<?>> leadsOn) {
        var toDo = new ArrayDeque<JavaCodeUnit>(Set.of(method));
        var seen = new HashSet<JavaCodeUnit>();
        while (!toDo.isEmpty()) {
            var unit = toDo.pop();
            if (!seen.add(unit)) {
                continue;
            }
            var uses = Stream.<JavaCodeUnitAccess<?>>concat(
                            unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                    .toList();
            if (uses.stream().anyMatch(wanted)) {
                return true;
            }
            uses.stream()
                    .filter(leadsOn)
                    .filter(use -> use.getTargetOwner().getPackageName().startsWith("dev.concord"))
                    .forEach(use -> use.getTarget().resolveMember().ifPresent(toDo::push));
        }
        return false;
    }
}
