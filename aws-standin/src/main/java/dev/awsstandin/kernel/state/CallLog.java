package dev.awsstandin.kernel.state;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.LoggedCall;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every call that came in, in order, refused ones too. The entry of a write is committed together with its effects;
 * other entries reach the disk within a second.
 */
public final class CallLog {

    static final String TABLE = "kernel.calls";

    private final Table calls;
    private final Journal journal;
    private final AtomicLong last;

    public CallLog(Store store) {
        this.calls = store.table(TABLE);
        this.journal = store.journal(TABLE);
        this.last = new AtomicLong(journal.lastId().map(Long::parseLong).orElse(0L));
    }

    public List<LoggedCall> all() {
        return where(call -> true);
    }

    public List<LoggedCall> where(Predicate<LoggedCall> matches) {
        return after(0).stream().filter(matches).toList();
    }

    /** The calls of one operation, in order. */
    public List<LoggedCall> of(String service, String operation) {
        return where(call -> call.service().equals(service) && call.operation().equals(operation));
    }

    /** The calls that came after the one with this number. */
    public List<LoggedCall> after(long number) {
        return journal.after(id(number)).stream().map(LoggedCall::fromJson).toList();
    }

    /** Adds an entry within the surrounding write. */
    public void addWithin(Call call, int status, @Nullable String errorCode, @Nullable String clientToken) {
        var entry = entry(call, status, errorCode, clientToken);
        calls.put(id(entry.number()), entry.toJson());
    }

    /** Adds an entry that belongs to no write. */
    public void add(Call call, int status, @Nullable String errorCode, @Nullable String clientToken) {
        var entry = entry(call, status, errorCode, clientToken);
        journal.append(id(entry.number()), Document.of(entry.toJson()));
    }

    private LoggedCall entry(Call call, int status, @Nullable String errorCode, @Nullable String clientToken) {
        return new LoggedCall(
                last.incrementAndGet(),
                call.now(),
                call.service(),
                call.operation(),
                call.caller().principalArn(),
                call.caller().sessionName(),
                call.caller().sourceIdentity(),
                clientToken,
                call.input(),
                status,
                errorCode,
                call.requestId(),
                call.circumstances().fault(),
                call.circumstances().behind());
    }

    private static String id(long number) {
        return "%012d".formatted(number);
    }
}
