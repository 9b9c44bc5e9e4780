package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every endpoint with a pool of one connection: whoever held it and asked for another would wait for itself. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
@AutoConfigureMockMvc
@Import({MatrixWorld.class, MatrixProjects.class, MatrixSubscriptions.class, MatrixEnvironments.class})
class OneConnectionTests {
    private static final List<MatrixPerson> SOME =
            List.of(MatrixPerson.OWNER, MatrixPerson.ADMIN, MatrixPerson.BUILDER, MatrixPerson.NOBODY);
    private static final long SOON_GIVEN_UP = Duration.ofSeconds(3).toMillis();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatrixWorld world;

    @Autowired
    DataSource dataSource;

    private int size;
    private long patience;

    @BeforeEach
    void aPoolOfOne() throws SQLException {
        world.people();
        world.fill(MatrixRow.all());
        size = pool().getMaximumPoolSize();
        patience = pool().getConnectionTimeout();
        limit(1, SOON_GIVEN_UP);
    }

    @AfterEach
    void asItWas() throws SQLException {
        limit(size, patience);
    }

    static List<MatrixRow> rows() {
        return MatrixRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noRequestHoldsAConnectionAndAsksForAnother(MatrixRow row) {
        assertThat(SOME).allSatisfy(person -> {
            var answer = mvc.perform(row.with(world::thing).asked(person));
            assertThat(answer.getResponse().getStatus())
                    .as("%s %s", person, row)
                    .isLessThan(500);
        });
    }

    /** As when the database is away: nobody's token is called bad. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/listings", "/api/v1/memberships", "/api/v1/subscription-requests"})
    void whileNoConnectionIsToBeHadTheAnswerIsToTryAgainLater(String path) throws SQLException {
        var row = new MatrixRow("GET", path, "", Map.of());
        try (var held = dataSource.getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            assertThat(mvc.perform(row.asked(MatrixPerson.OWNER)))
                    .hasStatus(503)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        assertThat(mvc.perform(row.asked(MatrixPerson.OWNER))).hasStatusOk();
    }

    private HikariConfigMXBean pool() throws SQLException {
        return dataSource.unwrap(HikariDataSource.class).getHikariConfigMXBean();
    }

    private void limit(int connections, long millis) throws SQLException {
        pool().setMinimumIdle(Math.min(connections, pool().getMinimumIdle()));
        pool().setMaximumPoolSize(connections);
        pool().setConnectionTimeout(millis);
        dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }
}
