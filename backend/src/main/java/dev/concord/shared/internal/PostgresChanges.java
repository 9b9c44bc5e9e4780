package dev.concord.shared.internal;

import com.zaxxer.hikari.HikariDataSource;
import dev.concord.shared.Changed;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Announces each event's topic when its transaction commits, and hears those of all nodes on a connection of its own, which
 * is none of the pool's: it is held as long as the node lives.
 */
@Component
class PostgresChanges implements Changes, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PostgresChanges.class);
    private static final String CHANNEL = "concord_changes";
    private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    private final DSLContext db;
    private final DataSource dataSource;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Topic, Long> heard = new ConcurrentHashMap<>();
    private volatile boolean running;

    PostgresChanges(DSLContext db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    @Override
    public Registration listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public long heard(Set<Topic> topics) {
        return topics.stream().mapToLong(topic -> heard.getOrDefault(topic, 0L)).sum();
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DomainEvent event) {
        on(Changed.all(event.topic()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Changed changed) {
        db.execute("select pg_notify(?, ?)", CHANNEL, changed.topic() + " " + changed.id());
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
            try (Connection connection = ownConnection()) {
                hear(connection);
            } catch (SQLException lost) {
                if (running) {
                    log.warn("Lost the connection that hears of changes; connecting again", lost);
                    pause();
                }
            }
        }
    }

    private Connection ownConnection() throws SQLException {
        var pool = dataSource.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private void hear(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        EnumSet.complementOf(EnumSet.of(Topic.SIGN_OUTS)).forEach(topic -> tell(Changed.all(topic)));
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            for (PGNotification notification : notifications.getNotifications((int) READ_TIMEOUT.toMillis())) {
                tell(changed(notification.getParameter()));
            }
        }
    }

    private static Changed changed(String told) {
        var topic = told.substring(0, told.indexOf(' '));
        return new Changed(Topic.valueOf(topic), told.substring(topic.length() + 1));
    }

    /** Counted first: who begins to listen from here on may have read before, and sees so by the count. */
    private void tell(Changed changed) {
        heard.merge(changed.topic(), 1L, Long::sum);
        for (Consumer<Changed> listener : listeners) {
            try {
                listener.accept(changed);
            } catch (RuntimeException broken) {
                log.error("A listener could not take the change of {}", changed, broken);
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
