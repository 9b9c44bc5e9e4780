package dev.awsstandin.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * One operator on one key. The values of a key are alternatives.
 *
 * @param operator as written, as in {@code ForAnyValue:StringLike}
 */
record Condition(String operator, String key, List<String> values) {

    private static final String IF_EXISTS = "ifexists";
    private static final String ALL = "forallvalues:";
    private static final String ANY = "foranyvalue:";

    Answer answer(AccessRequest request) {
        var name = operator.toLowerCase(Locale.ROOT);
        var all = name.startsWith(ALL);
        var any = name.startsWith(ANY);
        name = all || any ? name.substring(name.indexOf(':') + 1) : name;
        var optional = name.endsWith(IF_EXISTS);
        name = optional ? name.substring(0, name.length() - IF_EXISTS.length()) : name;
        var actual = request.values(key).filter(present -> !present.isEmpty());
        var wanted =
                values.stream().map(request::resolve).flatMap(Optional::stream).toList();
        if (!ConditionKeys.known(key) || wanted.size() < values.size()) {
            return Answer.UNKNOWN;
        }
        if (name.equals("null")) {
            return Answer.of(values.stream().anyMatch(value -> Boolean.parseBoolean(value) == actual.isEmpty()));
        }
        var test = Operators.find(name);
        if (test.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (actual.isEmpty()) {
            return Answer.of(optional || all || (!any && test.get().negated()));
        }
        return Answer.of(holds(test.get(), wanted, actual.get(), any));
    }

    /** Without a set operator a key with several values is treated as AWS does for one: all of them must hold. */
    private static boolean holds(Operators.Test test, List<String> wanted, List<String> actual, boolean any) {
        return any
                ? actual.stream().anyMatch(value -> one(test, wanted, value))
                : actual.stream().allMatch(value -> one(test, wanted, value));
    }

    private static boolean one(Operators.Test test, List<String> wanted, String value) {
        BiPredicate<String, String> matches = test.matches();
        return wanted.stream().anyMatch(pattern -> matches.test(pattern, value)) != test.negated();
    }
}
