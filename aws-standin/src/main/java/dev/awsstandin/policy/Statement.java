package dev.awsstandin.policy;

import java.util.List;
import java.util.Locale;

/**
 * One statement of a policy.
 *
 * @param allows false for a denial
 * @param principals whom a trust or resource policy means
 * @param actions patterns; with {@code notActions} all others are meant
 * @param resources patterns; with {@code notResources} all others are meant
 */
record Statement(
        boolean allows,
        Principals principals,
        List<String> actions,
        boolean notActions,
        List<String> resources,
        boolean notResources,
        List<Condition> conditions) {

    /** What the statement says about the action and resource, whoever asks. */
    Verdict verdict(AccessRequest request) {
        if (!meansAction(request) || !meansResource(request)) {
            return Verdict.SILENT;
        }
        var held =
                conditions.stream().map(condition -> condition.answer(request)).reduce(Answer.YES, Answer::and);
        return switch (held) {
            case NO -> Verdict.SILENT;
            case UNKNOWN -> allows ? Verdict.SILENT : Verdict.DENIED;
            case YES -> allows ? Verdict.ALLOWED : Verdict.DENIED;
        };
    }

    private boolean meansAction(AccessRequest request) {
        var action = request.action().toLowerCase(Locale.ROOT);
        return actions.stream().anyMatch(pattern -> Glob.matches(pattern.toLowerCase(Locale.ROOT), action))
                != notActions;
    }

    private boolean meansResource(AccessRequest request) {
        return resources.stream()
                        .map(request::resolve)
                        .anyMatch(pattern -> pattern.isPresent() && Glob.matches(pattern.get(), request.resource()))
                != notResources;
    }
}
