package dev.awsstandin.policy;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The condition operators that are understood, by lower-case name. */
final class Operators {

    /** @param negated holds when no pattern matches */
    record Test(BiPredicate<String, String> matches, boolean negated) {}

    private static final BiPredicate<String, String> EQUAL = String::equals;
    private static final BiPredicate<String, String> EQUAL_IGNORING_CASE = String::equalsIgnoreCase;
    private static final BiPredicate<String, String> LIKE = Glob::matches;
    private static final BiPredicate<String, String> ARN_LIKE = Glob::matchesArn;

    private static final Map<String, Test> KNOWN = Map.ofEntries(
            Map.entry("stringequals", new Test(EQUAL, false)),
            Map.entry("stringnotequals", new Test(EQUAL, true)),
            Map.entry("stringequalsignorecase", new Test(EQUAL_IGNORING_CASE, false)),
            Map.entry("stringnotequalsignorecase", new Test(EQUAL_IGNORING_CASE, true)),
            Map.entry("stringlike", new Test(LIKE, false)),
            Map.entry("stringnotlike", new Test(LIKE, true)),
            Map.entry("arnlike", new Test(ARN_LIKE, false)),
            Map.entry("arnequals", new Test(ARN_LIKE, false)),
            Map.entry("arnnotlike", new Test(ARN_LIKE, true)),
            Map.entry("arnnotequals", new Test(ARN_LIKE, true)),
            Map.entry("bool", new Test(EQUAL_IGNORING_CASE, false)));

    private Operators() {}

    static Optional<Test> find(String lowerCaseName) {
        return Optional.ofNullable(KNOWN.get(lowerCaseName));
    }
}
