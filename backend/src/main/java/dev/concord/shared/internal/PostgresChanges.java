package dev.concord.shared.internal;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Announces each event's topic when its transaction commits, and hears those of all nodes on a connection of its own. */
@Component
class PostgresChanges implements Changes, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PostgresChanges.class);
    private static final String CHANNEL = "concord_changes";
    private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    private final DSLContext db;
    private final DataSource dataSource;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    PostgresChanges(DSLContext db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    @Override
    public Registration listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DomainEvent event) {
        db.execute("select pg_notify(?, ?)", CHANNEL, event.topic());
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("changes").start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listenUntilStopped() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                hear(connection);
            } catch (SQLException lost) {
                if (running) {
                    log.warn("Lost the connection that hears of changes; connecting again", lost);
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        List.of(CATALOG, SUBSCRIPTIONS, PROJECTS, ENVIRONMENTS, OUTBOX, SETUP).forEach(this::tell);
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            for (PGNotification notification : notifications.getNotifications((int) READ_TIMEOUT.toMillis())) {
                tell(notification.getParameter());
            }
        }
    }

    private void tell(String topic) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(topic);
            } catch (RuntimeException broken) {
                log.error("A listener could not take the change of {}", topic, broken);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
