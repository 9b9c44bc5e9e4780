package dev.concord.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.identity.Action;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionTableTests {
    private static final PolicyFiles FILES = PolicyFiles.onClassPath();
    private static final CedarPolicies POLICIES = new CedarPolicies(FILES);

    static Stream<PermissionTable.Cell> cells() {
        return PermissionTable.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void thePoliciesAnswerAsTheTableSays(PermissionTable.Cell cell) {
        var answer = POLICIES.ask(cell.question());
        assertThat(answer.permitted()).isEqualTo(cell.permitted());
        if (cell.permitted()) {
            assertThat(answer.policies()).isNotEmpty();
        }
    }

    @Test
    void theTableHasEveryActionForEveryKindOfPerson() {
        assertThat(cells().map(PermissionTable.Cell::action)).contains(Action.values());
        assertThat(cells())
                .hasSize(Action.values().length * PermissionTable.kinds().size());
    }

    @ParameterizedTest
    @CsvSource({
        "subscriptions.cedar, context.requester == principal, context.requester != principal",
        "subscriptions.cedar, PROJECT_CATALOG_STEWARD, PROJECT_CATALOG_VIEWER",
        "subscriptions.cedar, PROJECT_CATALOG_CONSUMER, PROJECT_CATALOG_STEWARD",
        "projects.cedar, !context.designations.isEmpty(), context.designations.isEmpty()",
        "projects.cedar, principal.admin || principal.auditor, principal.admin",
        "projects.cedar, PROJECT_OWNER, PROJECT_CONTRIBUTOR",
        "projects.cedar, context.requester == principal, context.requester != principal",
        "projects.cedar, unless { principal.auditor }, unless { false }",
        "projects.cedar, 'principal.admin || context', context",
        "environments.cedar, 'when { principal.admin };', ';'",
        "environments.cedar, OPEN_STUDIO, RETIRE_ENVIRONMENT",
        "domain.cedar, principal.auditor, principal.admin",
        "domain.cedar, principal.admin, principal.auditor",
        "catalog.cedar, PROJECT_CONTRIBUTOR, PROJECT_CATALOG_VIEWER",
        "audit.cedar, principal.auditor, true"
    })
    void theTableCatchesAPolicyThatWasChanged(String file, String text, String changed) {
        var mutated = new HashMap<>(FILES.policies());
        assertThat(mutated.get(file)).contains(text);
        mutated.computeIfPresent(file, (name, policy) -> policy.replace(text, changed));
        assertThat(disagreeing(new PolicyFiles(FILES.schema(), mutated))).isNotEmpty();
    }

    /** So that none is there for nothing, and none is missing in the table. */
    @Test
    void theTableCatchesThatAPolicyIsGone() {
        FILES.policies().forEach((file, text) -> {
            var without = new HashMap<>(FILES.policies());
            without.remove(file);
            assertThat(disagreeing(new PolicyFiles(FILES.schema(), without)))
                    .as(file)
                    .isNotEmpty();
        });
    }

    private static List<PermissionTable.Cell> disagreeing(PolicyFiles files) {
        var policies = new CedarPolicies(files);
        return cells().filter(cell -> policies.ask(cell.question()).permitted() != cell.permitted())
                .toList();
    }
}
