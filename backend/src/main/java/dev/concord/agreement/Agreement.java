package dev.concord.agreement;

import dev.concord.agreement.internal.AllDifferences;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.inbox.Coverage;
import dev.concord.inbox.Difference;
import dev.concord.inbox.Inbox;
import dev.concord.inbox.Sight;
import dev.concord.outbox.Outbox;
import dev.concord.outbox.Unfinished;
import dev.concord.shared.News;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far Concord is from agreeing with AWS: figures for everybody, the things themselves for those who see them. */
@Service
public class Agreement {
    private final Outbox outbox;
    private final Inbox inbox;
    private final AllDifferences differences;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    Agreement(Outbox outbox, Inbox inbox, AllDifferences differences, Permissions permissions, Clock clock, News news) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.differences = differences;
        this.permissions = permissions;
        this.clock = clock;
        this.news = news;
    }

    /** Figures alone, over everything, for everybody who is signed in. A few statements, however much there is. */
    @Transactional(readOnly = true)
    public Standing standing() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in to see whether Concord is in step");
        return Standing.of(
                outbox.backlog(), differences.count(Scope.all()), inbox.coverage(Scope.all()), clock.instant());
    }

    /** Each observer with how much it knows of what the current person sees. */
    @Transactional(readOnly = true)
    public List<Coverage> observers() {
        return inbox.coverage(scope());
    }

    /** What an observer reads, the least known first. */
    @Transactional(readOnly = true)
    public Page<Sight> subjects(String observer, Slice slice) {
        return inbox.sights(observer, scope(), slice);
    }

    @Transactional(readOnly = true)
    public Page<Difference> differences(Slice slice) {
        return differences.page(scope(), slice);
    }

    /** What AWS has not confirmed, what failed first. */
    @Transactional(readOnly = true)
    public Page<Unfinished> writes(Slice slice) {
        return outbox.unfinished(scope(), slice);
    }

    /** What the current person may have read again is read at once. */
    @Transactional
    public void look() {
        var person = permissions.requireSomewhere(
                Action.LOOK_NOW, "Members of a project and ML admins can have Concord look; it also looks by itself");
        inbox.look(person.admin() ? Scope.all() : Scope.of(permissions.projects(Action.LOOK_NOW)));
        news.tell(news.decided(person.id(), "asked to look", "AWS, at once"));
    }

    public boolean mayLook() {
        return permissions.maySomewhere(Action.LOOK_NOW);
    }

    /** What of all this the current person sees. */
    public Scope scope() {
        return permissions.may(Action.READ_AUDIT_TRAIL)
                ? Scope.all()
                : Scope.of(permissions.projects(Action.SEE_PROJECT));
    }
}
