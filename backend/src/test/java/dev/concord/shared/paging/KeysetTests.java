package dev.concord.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import dev.concord.ServiceTest;
import dev.concord.TestPostgres;
import dev.concord.TestPostgres.Database;
import dev.concord.shared.Invalid;
import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

/** A list of 300 rows whose keys are alike in many of them. Rolled back after each test. */
@ServiceTest
@Transactional
class KeysetTests {
    private static final int ROWS = 300;
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> WORD = field(name("word"), String.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);
    private static final Field<Boolean> FAILED = field(name("failed"), Boolean.class);
    private static final Field<Double> RANK =
            field("cast(ts_rank(to_tsvector('simple', word), to_tsquery('simple', 'ä')) as float8)", Double.class);
    private static final Keyset ORDER = Keyset.descending(FAILED)
            .thenDescending(RANK)
            .thenAscending(AT)
            .thenDescending(WORD)
            .thenAscending(ID);

    @Autowired
    DSLContext db;

    @Autowired
    DataSource pool;

    @BeforeTransaction
    void aTable() {
        owner().execute("create table listed (id uuid, word text, at timestamptz, failed boolean)");
        owner().execute("grant select, insert, delete on listed to " + TestPostgres.PORTAL);
    }

    @AfterTransaction
    void noTable() {
        owner().execute("drop table listed");
    }

    private DSLContext owner() {
        return Database.of(pool).as(TestPostgres.OWNER);
    }

    private void aList() {
        db.execute("insert into listed"
                + " select gen_random_uuid() as id, case when n % 5 = 0 then 'ä b' when n % 7 = 0 then 'ä' else 'z''\"' end as word,"
                + " timestamptz '2026-01-01 00:00:00.123456+00' + n % 4 * interval '1 microsecond' as at,"
                + " n % 3 = 0 as failed from generate_series(1, " + ROWS + ") as n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 200})
    void everyRowIsReadOnceInItsOrder(int limit) {
        aList();
        var whole = db.select(ID)
                .from(table(name("listed")))
                .orderBy(FAILED.desc(), RANK.desc(), AT.asc(), WORD.desc(), ID.asc())
                .fetch(ID);
        assertThat(readAll(limit, () -> {})).containsExactlyElementsOf(whole);
    }

    @Test
    void whatGoesMeanwhileTakesNothingElseWithIt() {
        aList();
        var there = new HashSet<>(db.select(ID).from(table(name("listed"))).fetch(ID));
        var read = readAll(10, () -> {
            var first = page(Slice.first(3)).items();
            db.deleteFrom(table(name("listed"))).where(ID.in(first)).execute();
            there.removeAll(first);
        });
        assertThat(read).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    void theLastPageNamesNoOther() {
        aList();
        assertThat(page(Slice.skipping(ROWS - 5, 5)).next()).isNull();
        assertThat(page(Slice.skipping(ROWS - 6, 5)).next()).isNotNull();
        assertThat(page(Slice.skipping(ROWS, 5)).items()).isEmpty();
        assertThat(page(Slice.first(1)).total()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "bnVsbA", "W10", "WyJhIl0", "eyJhIjoxfQ"})
    void aPlaceThatNoPageNamedIsRefused(String place) {
        aList();
        assertThatThrownBy(() -> page(Slice.after(Optional.of(place), 5)))
                .isInstanceOf(Invalid.class)
                .hasMessageStartingWith("This is no place in this list");
    }

    @Test
    void aPlaceOfAnotherListIsRefused() {
        aList();
        var json = "[\"true\",\"x\",\"y\",\"z\",\"1\"]".getBytes(StandardCharsets.UTF_8);
        var place = Base64.getUrlEncoder().encodeToString(json);
        assertThatThrownBy(() -> page(Slice.after(Optional.of(place), 5))).isInstanceOf(Invalid.class);
    }

    @Test
    void aPageHasOneToTwoHundredRows() {
        assertThatThrownBy(() -> Slice.first(0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Slice.first(201)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Slice.skipping(-1, 5)).isInstanceOf(Invalid.class);
    }

    private List<UUID> readAll(int limit, Runnable meanwhile) {
        var read = new ArrayList<UUID>();
        var page = page(Slice.first(limit));
        read.addAll(page.items());
        while (page.next() != null) {
            meanwhile.run();
            page = page(Slice.after(Optional.of(page.next()), limit));
            read.addAll(page.items());
        }
        return read;
    }

    private Page<UUID> page(Slice slice) {
        var all = db.select(ID, WORD, AT).from(table(name("listed"))).where(noCondition());
        return ORDER.page(db, all, slice, row -> row.get(ID));
    }
}
