package dev.concord.setup.internal.aws.events;

import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Names;
import org.springframework.stereotype.Component;

/** A rule that takes all events of the domain, and its queue. */
@Component
class EventRuleCheck implements SetUpCheck {
    private static final String EXPECTED =
            "An enabled rule for source aws.datazone and this domain, with a queue as target";
    private static final String CURE =
            "Apply the template; its rule %s and queue %s do this.".formatted(Names.RULE, Names.QUEUE);

    private final EventRules rules;

    EventRuleCheck(EventRules rules) {
        this.rules = rules;
    }

    @Override
    public Check about() {
        return Check.EVENT_RULE;
    }

    @Override
    public Finding run() {
        var found = rules.ofTheDomain();
        if (found.isEmpty()) {
            return Finding.failed("No rule takes the events of this domain", EXPECTED, CURE);
        }
        var enabled = found.stream().filter(EventRules::enabled).toList();
        if (enabled.isEmpty()) {
            return Finding.failed(
                    "The rule %s is disabled".formatted(found.getFirst().name()), EXPECTED, CURE);
        }
        return enabled.stream()
                .flatMap(rule -> rules.queues(rule).stream()
                        .map(queue -> Finding.passed("%s sends to %s".formatted(rule.name(), queue), EXPECTED)))
                .findFirst()
                .orElseGet(() -> Finding.failed(
                        "The rule %s has no queue as target"
                                .formatted(enabled.getFirst().name()),
                        EXPECTED,
                        CURE));
    }
}
