package dev.awsstandin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules.tsv} lists what is known of AWS's behaviour, where that is said, and which test shows it here. */
class RulesTest {

    private static final List<Rule> RULES = rules();

    @Test
    void everyRuleHasASourceAndATestOrAReasonForNone() {
        assertThat(RULES).hasSizeGreaterThan(100).flatExtracting(Rule::problems).isEmpty();
    }

    @Test
    void rulesAreSortedAndNoneIsThereTwice() {
        assertThat(RULES).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
        assertThat(RULES).extracting(Rule::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datazone.page-tokens",
                "datazone.search-lag",
                "datazone.one-request-per-pair",
                "datazone.revoke-before-teardown",
                "datazone.revoked-stays-revoked",
                "datazone.stale-listing-revision",
                "datazone.token-repeated",
                "datazone.token-with-another-input",
                "iam.eventual-consistency"
            })
    void whatClientsStumbleOverIsShown(String id) {
        assertThat(RULES)
                .filteredOn(rule -> rule.id().equals(id))
                .singleElement()
                .matches(Rule::isShown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No Id\tSomething holds here for everybody\tmodel: errors\tRulesTest#rulesAreSortedAndNoneIsThereTwice",
                "a.b\ttoo short\tmodel: errors\tRulesTest#rulesAreSortedAndNoneIsThereTwice",
                "a.b\tSomething holds here for everybody\thearsay\tRulesTest#rulesAreSortedAndNoneIsThereTwice",
                "a.b\tSomething holds here for everybody\tdocs: example.com\tRulesTest#rulesAreSortedAndNoneIsThereTwice",
                "a.b\tSomething holds here for everybody\tmodel: errors\tNoTest#rulesAreSortedAndNoneIsThereTwice",
                "a.b\tSomething holds here for everybody\tmodel: errors\tRulesTest#noSuchMethod",
                "a.b\tSomething holds here for everybody\tmodel: errors\tRulesTest#rules",
                "a.b\tSomething holds here for everybody\tmodel: errors\tRulesTest",
                "a.b\tSomething holds here for everybody\tmodel: errors\tnone",
                "a.b\tSomething holds here for everybody\tmodel: errors\tnone: no"
            })
    void aRowThatProvesNothingIsNoticed(String line) {
        assertThat(Rule.of(line).problems()).hasSize(1);
    }

    @Test
    void aRowThatProvesSomethingIsFine() {
        var shown = "a.b\tSomething holds here for everybody\tmodel: errors\tRulesTest#aRowThatProvesNothingIsNoticed";
        var unshown = "a.b\tSomething holds here for everybody\tmodel: errors\tnone: nothing here does it";

        assertThat(Rule.of(shown).problems()).isEmpty();
        assertThat(Rule.of(unshown).problems()).isEmpty();
    }

    private static List<Rule> rules() {
        try (var rows = RulesTest.class.getResourceAsStream("rules.tsv")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Rule::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
