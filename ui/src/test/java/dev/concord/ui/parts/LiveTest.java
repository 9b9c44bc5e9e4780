package dev.concord.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.internal.StateTree;
import com.vaadin.flow.server.communication.PushConnection;
import dev.concord.shared.Changed;
import dev.concord.shared.Changes;
import dev.concord.shared.Topic;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A page reads, and is attached only then: nothing that is told between the two may be lost. */
@SignedIn("oskar")
class LiveTest extends PortalTest {
    @Autowired
    Live live;

    @Autowired
    Changes changes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final Counter page = new Counter();

    /** How often it was read again. */
    private static final class Counter extends Div {
        private int times;

        private void read() {
            times++;
        }
    }

    @Test
    void whatChangesBeforeAPageIsAttachedIsReadOnceItIs() throws InterruptedException {
        live.follow(page, Set.of(Topic.PROJECTS), page::read);
        changed(Topic.PROJECTS);

        UI.getCurrent().add(page);

        assertReadOnce();
    }

    @Test
    void whatChangesWhileAPageIsAwayIsReadWhenItIsBack() throws InterruptedException {
        live.follow(page, Set.of(Topic.PROJECTS), page::read);
        UI.getCurrent().add(page);
        UI.getCurrent().remove(page);
        changed(Topic.PROJECTS);

        UI.getCurrent().add(page);

        assertReadOnce();
    }

    @Test
    void timeGoesOnAsLongAsAPageIsAttached() {
        live.every(page, Duration.ofMillis(1), page::read);
        UI.getCurrent().add(page);
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(find(Counter.class).single().times).isGreaterThan(1));
    }

    @Test
    void aPageWhoseBrowserIsAwayIsReadOnceItIsAnswered() throws InterruptedException {
        var ui = UI.getCurrent();
        var tree = ui.getInternals().getStateTree();
        ui.getInternals().setPushConnection(new NobodyThere());
        live.follow(page, Set.of(Topic.PROJECTS), page::read);
        ui.add(page);
        changed(Topic.PROJECTS);
        await().pollInSameThread().until(() -> {
            ui.getSession().getService().runPendingAccessTasks(ui.getSession());
            assertThat(page.times).isZero();
            answered(tree);
            return page.times == 1;
        });
    }

    private static void answered(StateTree tree) {
        tree.runExecutionsBeforeClientResponse();
        tree.collectChanges(change -> {});
    }

    /** The line to a browser that is away. */
    private static final class NobodyThere implements PushConnection {
        @Override
        public void push() {}

        @Override
        public void disconnect() {}

        @Override
        public boolean isConnected() {
            return false;
        }
    }

    private void assertReadOnce() {
        await().pollInSameThread().untilAsserted(() -> {
            assertThat(find(Counter.class).single().times).isEqualTo(1);
        });
    }

    /** Returns once this node has heard of it. */
    private void changed(Topic topic) throws InterruptedException {
        var heard = new CountDownLatch(1);
        var listening = changes.listen(told -> heard.countDown());
        transaction.executeWithoutResult(status -> events.publishEvent(Changed.all(topic)));
        heard.await();
        listening.close();
    }
}
