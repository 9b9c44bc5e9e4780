package dev.concord.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.ServiceTest;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** So slow a refill that none comes while a test runs. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
@AutoConfigureMockMvc
class RatesTests {
    private static final RateSettings SLOW = new RateSettings(5, 1, 1);

    @Autowired
    DataSource dataSource;

    @Autowired
    DSLContext db;

    @Autowired
    MockMvcTester mvc;

    @Test
    void whoCallsTooOftenIsTurnedAwayOnEveryNode() {
        var one = new Rates(dataSource, SLOW);
        var other = new Rates(dataSource, SLOW);
        IntStream.range(0, 3).forEach(call -> one.change("person both-nodes"));
        IntStream.range(0, 2).forEach(call -> other.change("person both-nodes"));
        assertThatThrownBy(() -> one.change("person both-nodes"))
                .isInstanceOf(TooMany.class)
                .hasMessage("These are too many calls at once. Try again in 1 s");
        assertThatThrownBy(() -> other.change("person both-nodes")).isInstanceOf(TooMany.class);
        other.change("person somebody-else");
    }

    @Test
    void whoReadsTooOftenIsTurnedAwayByTheNode() {
        var rates = new Rates(dataSource, SLOW);
        IntStream.range(0, 5).forEach(call -> rates.read("person reader"));
        assertThatThrownBy(() -> rates.read("person reader")).isInstanceOf(TooMany.class);
        rates.read("person other-reader");
        rates.change("person reader");
    }

    @Test
    void whoCalledLongAgoIsForgotten() {
        var rates = new Rates(dataSource, SLOW);
        rates.change("person long-ago");
        db.execute("update service_rate set expires_at = 1 where id like 'person long-ago/%'");
        rates.forget();
        assertThat(db.fetchOne("select count(*) from service_rate where id like 'person long-ago/%'")
                        .get(0, Integer.class))
                .isZero();
    }

    @Test
    void theAnswerSaysWhenToTryAgain() {
        var flood = MockMvcRequestBuilders.get("/api/v1/listings").with(request -> {
            request.setRemoteAddr("198.51.100.7");
            return request;
        });
        var answer = mvc.perform(flood);
        for (int call = 0; call < 1000 && answer.getResponse().getStatus() == 401; call++) {
            answer = mvc.perform(flood);
        }
        assertThat(answer)
                .hasStatus(429)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.RETRY_AFTER, "1")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("These are too many calls at once. Try again in 1 s");
    }
}
