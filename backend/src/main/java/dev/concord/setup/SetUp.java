package dev.concord.setup;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.Subject;
import dev.concord.setup.internal.AccountTemplate;
import dev.concord.setup.internal.ActRepository;
import dev.concord.setup.internal.SetUpChange;
import dev.concord.setup.internal.SetUpRepository;
import dev.concord.setup.internal.SetUpRuns;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The set-up of the domain: admins check and change it, auditors read what was found. */
@Service
public class SetUp {
    private static final String READERS = "Only ML admins and auditors see the set-up of the domain";
    private static final String ADMINS = "Only an ML admin sets up the domain";

    private final SetUpRepository setUp;
    private final ActRepository acts;
    private final SetUpRuns runs;
    private final Outbox outbox;
    private final AccountTemplate template;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    SetUp(
            SetUpRepository setUp,
            ActRepository acts,
            SetUpRuns runs,
            Outbox outbox,
            AccountTemplate template,
            Permissions permissions,
            Clock clock,
            News news) {
        this.setUp = setUp;
        this.acts = acts;
        this.runs = runs;
        this.outbox = outbox;
        this.template = template;
        this.permissions = permissions;
        this.clock = clock;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public SetUpReport report() {
        permissions.require(Action.READ_AUDIT_TRAIL, READERS);
        var results = setUp.results();
        var taken = acts.last();
        return new SetUpReport(
                setUp.lastRun(),
                Arrays.stream(Check.values())
                        .map(check -> results.getOrDefault(check, CheckResult.notRun(check)))
                        .map(result -> result.with(act(result, taken)))
                        .toList());
    }

    /** Runs all checks without the caller; a run that is under way is answered instead of a second one. */
    @Transactional
    public UUID check() {
        var admin = permissions.require(Action.SET_UP_DOMAIN, ADMINS);
        var last = setUp.lastRun().filter(SetUpRun::running);
        if (last.isPresent()) {
            return last.get().id();
        }
        return runs.begin(admin.id());
    }

    /** Lets Concord do exactly what this offer said. One that no check makes any more is refused. */
    @Transactional
    public UUID take(UUID offer) {
        var admin = permissions.require(Action.SET_UP_DOMAIN, ADMINS);
        var result = setUp.results().values().stream()
                .filter(found ->
                        found.offer().filter(made -> made.id().equals(offer)).isPresent())
                .min(Comparator.comparing(CheckResult::check))
                .orElseThrow(() -> new Missing("This offer does not stand any more. Look at the check again."));
        if (result.with(act(result, acts.last())).telling()) {
            throw new Refused("AWS is being told of this already");
        }
        var made = result.offer().orElseThrow();
        var act = acts.insert(result.check(), made, admin.id(), clock.instant());
        tell(result.check(), act, admin.id());
        news.tell(
                Topic.SETUP,
                result.check().id(),
                news.decided(
                                admin.id(),
                                "let Concord set up",
                                "set-up " + result.check().id())
                        .because(made.title())
                        .as(act));
        return act;
    }

    /** One that is taken anew replaces one that failed. */
    private void tell(Check check, UUID act, PersonId by) {
        var subject = Subject.of("set-up", check.id());
        outbox.supersede(subject, SetUpChange.SET_UP);
        outbox.tell(subject, SetUpChange.SET_UP, act, act, by.value());
    }

    /** The same offer may cure several checks, and is shown as under way with each of them. */
    private static Optional<Act> act(CheckResult result, Map<Check, Act> taken) {
        return taken.values().stream()
                .filter(Act::telling)
                .filter(act -> result.offer()
                        .filter(offer -> offer.id().equals(act.offer()))
                        .isPresent())
                .findFirst()
                .or(() -> Optional.ofNullable(taken.get(result.check())));
    }

    /** The CloudFormation template for the account's administrator, with what Concord knows filled in as defaults. */
    public String template() {
        permissions.require(Action.READ_AUDIT_TRAIL, READERS);
        return template.filled();
    }
}
