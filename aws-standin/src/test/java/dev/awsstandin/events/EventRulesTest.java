package dev.awsstandin.events;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;

class EventRulesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String PATTERN = "{\"source\": [\"aws.datazone\"]}";
    private static final Target QUEUE = Target.builder()
            .id("queue")
            .arn("arn:aws:sqs:eu-west-1:447120983316:concord")
            .build();

    private static EventBridgeClient events() {
        return STANDIN.client(EventBridgeClient.builder(), ADMINISTRATOR);
    }

    @Test
    void aRuleIsDescribedAsItWasPut() {
        var arn = rule("described");

        var found = events().describeRule(get -> get.name("described"));

        assertThat(arn).isEqualTo("arn:aws:events:eu-west-1:447120983316:rule/described");
        assertThat(found.arn()).isEqualTo(arn);
        assertThat(found.eventPattern()).isEqualTo(PATTERN);
        assertThat(found.state()).isEqualTo(RuleState.ENABLED);
        assertThat(found.eventBusName()).isEqualTo("default");
        assertThat(events().listRules(list -> list.namePrefix("desc")).rules())
                .extracting(Rule::name)
                .containsExactly("described");
    }

    @Test
    void aRuleIsSwitchedOffAndOn() {
        rule("switched");

        events().disableRule(disable -> disable.name("switched"));
        assertThat(events().describeRule(get -> get.name("switched")).state()).isEqualTo(RuleState.DISABLED);
        events().enableRule(enable -> enable.name("switched"));
        assertThat(events().describeRule(get -> get.name("switched")).state()).isEqualTo(RuleState.ENABLED);
    }

    @Test
    void targetsArePutListedAndRemovedBeforeTheRule() {
        rule("targeted");

        assertThat(events().putTargets(put -> put.rule("targeted").targets(QUEUE))
                        .failedEntryCount())
                .isZero();
        rule("targeted");

        assertThat(events().listTargetsByRule(list -> list.rule("targeted")).targets())
                .containsExactly(QUEUE);
        assertThatThrownBy(() -> events().deleteRule(delete -> delete.name("targeted")))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("Rule can't be deleted since it has targets.");
        assertThat(events().removeTargets(remove -> remove.rule("targeted").ids("queue", "other"))
                        .failedEntries())
                .singleElement()
                .satisfies(failed -> assertThat(failed.targetId()).isEqualTo("other"));
        events().deleteRule(delete -> delete.name("targeted"));
        assertThatThrownBy(() -> events().describeRule(get -> get.name("targeted")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Rule targeted does not exist on EventBus default.");
    }

    @Test
    void patternsAreChecked() {
        for (var pattern :
                new String[] {"nonsense", "{}", "[]", "{\"source\": \"aws.datazone\"}", "{\"a\": {\"b\": []}}"}) {
            assertThatThrownBy(() -> events().putRule(put -> put.name("bad").eventPattern(pattern)))
                    .as(pattern)
                    .isInstanceOf(InvalidEventPatternException.class);
        }
        assertThatThrownBy(() -> events().putRule(put -> put.name("bad")))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("EventPattern or ScheduleExpression must be specified");
        assertThatThrownBy(() -> events().putRule(put -> put.name("bad").scheduleExpression("daily")))
                .hasMessageContaining("ScheduleExpression is not valid");
        assertThat(events().putRule(put -> put.name("timed").scheduleExpression("rate(5 minutes)"))
                        .ruleArn())
                .isNotBlank();
    }

    @Test
    void thereIsOneBus() {
        assertThatThrownBy(() -> events().listRules(list -> list.eventBusName("other")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aTargetsRoleMustBePassable() {
        rule("passing");
        var user = new People(STANDIN).user("targeting", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "events:*", "Resource": "*"}}""");
        var theirs = STANDIN.client(EventBridgeClient.builder(), user);

        theirs.putTargets(put -> put.rule("passing").targets(QUEUE));

        assertThatThrownBy(() -> theirs.putTargets(put -> put.rule("passing")
                        .targets(QUEUE.toBuilder()
                                .roleArn("arn:aws:iam::447120983316:role/any")
                                .build())))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("iam:PassRole");
    }

    private static String rule(String name) {
        return events().putRule(put -> put.name(name).eventPattern(PATTERN)).ruleArn();
    }
}
