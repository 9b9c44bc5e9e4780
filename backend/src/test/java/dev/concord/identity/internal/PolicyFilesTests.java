package dev.concord.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PolicyFilesTests {
    private static final PolicyFiles FILES = PolicyFiles.onClassPath();
    private static final Pattern ID = Pattern.compile("@id\\(\"([a-z-]+)\"\\)");
    private static final Pattern SAID = Pattern.compile("^// [A-Z].+\\.\n@id", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\|[^|]*\\| `([a-z-]+)` \\| .{10,} \\|$", Pattern.MULTILINE);

    @Test
    void everyPolicyHasAnIdASentenceAndALineInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("../policies/cedar/README.md"));
        assertThat(found(ROW, readme)).containsExactlyInAnyOrderElementsOf(ids());
        FILES.policies().forEach((file, text) -> {
            assertThat(readme).contains("`" + file + "`");
            assertThat(SAID.matcher(text).results().count())
                    .as("sentences in " + file)
                    .isEqualTo(Pattern.compile("^(permit|forbid) ", Pattern.MULTILINE)
                            .matcher(text)
                            .results()
                            .count());
        });
    }

    @Test
    void aPolicyThatDoesNotFitTheSchemaIsNamed() {
        assertFault("permit (principal, action == Action::\"DECIDE\", resource) when { context.designation };")
                .hasMessageContaining("planted")
                .hasMessageContaining("designation");
        assertFault("permit (principal, action == Action::\"DECIDES\", resource);")
                .hasMessageContaining("planted")
                .hasMessageContaining("DECIDES");
        assertFault("permit (principal, action == Action::\"DECIDE\", resource)"
                        + " when { context.designations.contains(Designation::\"PROJECT_BOSS\") };")
                .hasMessageContaining("PROJECT_BOSS");
    }

    @Test
    void aFileThatIsNoPolicyIsNamed() {
        assertFault("permit (principal").hasMessageContaining("planted.cedar");
        assertThatThrownBy(() -> with("planted.cedar", "permit (principal, action, resource);"))
                .isInstanceOf(PoliciesAtFault.class)
                .hasMessageContaining("planted.cedar")
                .hasMessageContaining("no @id");
        assertThatThrownBy(() ->
                        with("planted.cedar", String.valueOf(FILES.policies().get("audit.cedar"))))
                .isInstanceOf(PoliciesAtFault.class)
                .hasMessageContaining("two policies admins-and-auditors-read-the-trail");
    }

    @Test
    void anActionThatTheSchemaDoesNotKnowIsNamed() {
        var schema = FILES.schema().replace("\"SEE_PROJECT\"", "\"LOOK_AT_PROJECT\"");
        assertThatThrownBy(() -> new CedarPolicies(new PolicyFiles(schema, Map.of())))
                .isInstanceOf(PoliciesAtFault.class)
                .hasMessageContaining("SEE_PROJECT");
    }

    @Test
    void whatNoPolicyPermitsIsDenied() {
        var none = new CedarPolicies(new PolicyFiles(FILES.schema(), Map.of()));
        assertThat(PermissionTable.cells())
                .isNotEmpty()
                .allSatisfy(cell ->
                        assertThat(none.ask(cell.question()).permitted()).isFalse());
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertFault(String policy) {
        return assertThatThrownBy(() -> with("planted.cedar", "@id(\"planted\")\n" + policy))
                .isInstanceOf(PoliciesAtFault.class)
                .hasMessageStartingWith("Concord does not start");
    }

    private static CedarPolicies with(String file, String policy) {
        var files = new TreeMap<>(FILES.policies());
        files.put(file, policy);
        return new CedarPolicies(new PolicyFiles(FILES.schema(), files));
    }

    private static List<String> ids() {
        return FILES.policies().values().stream()
                .flatMap(text -> found(ID, text).stream())
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
