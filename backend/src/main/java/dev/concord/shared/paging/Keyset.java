package dev.concord.shared.paging;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.exception.DataTypeException;

/**
 * The order of a list, and reading it from any place in it: what comes and goes before that place moves nothing, so nothing
 * is shown twice or left out. Keys are never null, and the last of them is another for each item.
 */
public final class Keyset {
    private final List<Key> keys;

    private Keyset(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    private record Key(Field<Object> field, boolean descending) {
        OrderField<?> order() {
            return descending ? field.desc() : field.asc();
        }

        Condition beyond(Field<Object> value) {
            return descending ? field.lt(value) : field.gt(value);
        }
    }

    public static Keyset ascending(Field<?> first) {
        return new Keyset(List.of(key(first, false)));
    }

    public static Keyset descending(Field<?> first) {
        return new Keyset(List.of(key(first, true)));
    }

    public Keyset thenAscending(Field<?> next) {
        return with(key(next, false));
    }

    public Keyset thenDescending(Field<?> next) {
        return with(key(next, true));
    }

    /** A page of what the query selects, which names its columns, with the number of all that it would select. */
    public <T> Page<T> page(DSLContext db, SelectConditionStep<?> query, Slice slice, Function<Record, T> item) {
        int total = db.fetchCount(query);
        var select = query.getQuery();
        select.addSelect(IntStream.range(0, keys.size())
                .mapToObj(number -> keys.get(number).field().as(name(number)))
                .toList());
        select.addConditions(beyond(slice));
        select.addOrderBy(keys.stream().map(Key::order).toList());
        select.addOffset(slice.skipped());
        select.addLimit(slice.limit() + 1);
        var rows = select.fetch();
        var shown = rows.subList(0, Math.min(slice.limit(), rows.size()));
        return new Page<>(
                shown.stream().<T>map(item).toList(),
                total,
                rows.size() > shown.size() ? place(shown.getLast()) : null);
    }

    private Condition beyond(Slice slice) {
        if (slice.after() == null) {
            return noCondition();
        }
        var place = Place.keys(slice.after(), keys.size());
        Condition beyond = falseCondition();
        Condition equal = noCondition();
        for (int depth = 0; depth < keys.size(); depth++) {
            var key = keys.get(depth);
            var value = value(key.field(), place.get(depth));
            beyond = beyond.or(equal.and(key.beyond(value)));
            equal = equal.and(key.field().eq(value));
        }
        return beyond;
    }

    private static Field<Object> value(Field<Object> field, String text) {
        try {
            var value = val(text, field);
            if (value.getValue() != null) {
                return value;
            }
        } catch (DataTypeException | IllegalArgumentException | DateTimeException e) {
            throw Place.unknown();
        }
        throw Place.unknown();
    }

    private String place(Record row) {
        return Place.of(IntStream.range(0, keys.size())
                .mapToObj(number -> String.valueOf(row.get(name(number))))
                .toList());
    }

    private static String name(int key) {
        return "keyset_" + key;
    }

    private Keyset with(Key key) {
        var all = new ArrayList<>(keys);
        all.add(key);
        return new Keyset(all);
    }

    @SuppressWarnings("unchecked")
    private static Key key(Field<?> field, boolean descending) {
        return new Key((Field<Object>) field, descending);
    }
}
