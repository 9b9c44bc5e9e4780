package dev.awsstandin.kernel.page;

import dev.awsstandin.kernel.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Cuts lists into pages. A token is opaque, cannot be forged, survives restarts and belongs to its query: with other
 * parameters than those of the call that gave it, page size aside, it is refused.
 */
public final class Pages {

    private final PageTokens tokens;

    public Pages(PageTokens tokens) {
        this.tokens = tokens;
    }

    /** The page that the call asks for; the key tells items apart and lets a page go on where the last one ended. */
    public <T> Page<T> page(Call call, PageStyle style, List<T> ordered, Function<? super T, String> key) {
        var size = Math.max(1, call.input().path(style.size()).asInt(style.usual()));
        var from = call.has(style.token()) ? start(call, style, ordered, key) : 0;
        var until = Math.min(ordered.size(), from + size);
        var items = ordered.subList(Math.min(from, until), until);
        return new Page<>(
                items,
                until < ordered.size() && !items.isEmpty()
                        ? Optional.of(tokens.give(call, style, new Position(key.apply(items.getLast()), until)))
                        : Optional.empty());
    }

    private <T> int start(Call call, PageStyle style, List<T> ordered, Function<? super T, String> key) {
        var last = tokens.take(call, style);
        for (int i = 0; i < ordered.size(); i++) {
            if (key.apply(ordered.get(i)).equals(last.key())) {
                return i + 1;
            }
        }
        return Math.min(last.count(), ordered.size());
    }

    /** The last item given and how many had been given with it. */
    record Position(String key, int count) {}
}
