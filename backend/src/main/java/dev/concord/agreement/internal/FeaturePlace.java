package dev.concord.agreement.internal;

import dev.concord.shared.Invalid;
import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a list that is made of others: in which of them, and there after what, or after how many. */
record FeaturePlace(int feature, @Nullable String after, int skipped) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\\.([A-Za-z0-9_-]*)");

    static FeaturePlace of(Slice slice, int features) {
        if (slice.after() == null) {
            return new FeaturePlace(0, null, slice.skipped());
        }
        var text = TEXT.matcher(slice.after());
        if (!text.matches() || Integer.parseInt(text.group(1)) >= features) {
            throw new Invalid("This is no place in the list of differences: give back what a page of it called next");
        }
        return new FeaturePlace(Integer.parseInt(text.group(1)), text.group(2).isEmpty() ? null : text.group(2), 0);
    }

    Slice slice(int limit) {
        return after == null ? Slice.skipping(skipped, limit) : Slice.after(Optional.of(after), limit);
    }

    /** Where what follows this page of the feature begins; null if nothing does. */
    @Nullable FeaturePlace following(Page<?> page, int features) {
        if (page.next() != null) {
            return new FeaturePlace(feature, page.next(), 0);
        }
        int left = page.items().isEmpty() && after == null ? Math.toIntExact(Math.max(0, skipped - page.total())) : 0;
        return feature + 1 < features ? new FeaturePlace(feature + 1, null, left) : null;
    }

    String text() {
        return feature + "." + (after == null ? "" : after);
    }
}
