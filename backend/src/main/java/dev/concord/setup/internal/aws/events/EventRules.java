package dev.concord.setup.internal.aws.events;

import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ListRulesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of the default bus that match events of the domain, and where they send them. */
@Component
class EventRules {
    private static final String SOURCE = "aws.datazone";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final EventBridgeClient events;
    private final Looking looking;
    private final Names names;

    EventRules(EventBridgeClient events, Looking looking, Names names) {
        this.events = events;
        this.looking = looking;
        this.names = names;
    }

    /** Enabled or not; rules that narrow to some kinds of events are not among them. */
    List<Rule> ofTheDomain() {
        return all().stream()
                .filter(rule -> rule.eventPattern() != null && matches(MAPPER.readTree(rule.eventPattern())))
                .toList();
    }

    static boolean enabled(Rule rule) {
        return rule.state() != RuleState.DISABLED;
    }

    /** ARNs of the queues that get the rule's events. */
    List<String> queues(Rule rule) {
        return looking
                .at(with ->
                        events.listTargetsByRule(list -> list.rule(rule.name()).overrideConfiguration(with)))
                .targets()
                .stream()
                .map(Target::arn)
                .filter(arn -> arn.startsWith("arn:aws:sqs:"))
                .toList();
    }

    private List<Rule> all() {
        var page = page(null);
        var rules = new ArrayList<>(page.rules());
        while (page.nextToken() != null) {
            page = page(page.nextToken());
            rules.addAll(page.rules());
        }
        return rules;
    }

    private ListRulesResponse page(@org.jspecify.annotations.Nullable String token) {
        return looking.at(with -> events.listRules(ListRulesRequest.builder()
                .nextToken(token)
                .overrideConfiguration(with)
                .build()));
    }

    private boolean matches(JsonNode pattern) {
        return contains(pattern.path("source"), SOURCE)
                && !pattern.has("detail-type")
                && (!pattern.has("detail") || contains(pattern.at("/detail/metadata/domain"), names.domain()));
    }

    private static boolean contains(JsonNode values, String value) {
        return values.valueStream().anyMatch(one -> one.asString("").equals(value));
    }
}
