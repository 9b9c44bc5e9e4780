package dev.concord.ui.parts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which the words of a search are marked, wherever they start a word or a part of a name. */
public final class Highlighted {
    private Highlighted() {}

    public static Span in(String text, String search) {
        var span = new Span();
        var words = words(search);
        if (words.isEmpty()) {
            span.setText(text);
            return span;
        }
        int from = 0;
        var matcher = pattern(words).matcher(text);
        while (matcher.find()) {
            plain(span, text.substring(from, matcher.start()));
            span.add(new Mark(matcher.group()));
            from = matcher.end();
        }
        plain(span, text.substring(from));
        return span;
    }

    /** Whether anything in the text would be marked. */
    public static boolean marks(String text, String search) {
        var words = words(search);
        return !words.isEmpty() && pattern(words).matcher(text).find();
    }

    private static List<String> words(String search) {
        return Arrays.stream(search.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    private static Pattern pattern(List<String> words) {
        var any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void plain(Span span, String text) {
        if (!text.isEmpty()) {
            span.add(text);
        }
    }

    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        Mark(String text) {
            setText(text);
        }
    }
}
