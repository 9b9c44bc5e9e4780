package dev.awsstandin.datazone.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A part of a search text. What is in quotation marks is wanted as it stands, as whole words; a word without them may be
 * part of a longer one.
 */
record WantedText(String text, boolean quoted, Pattern pattern) {

    private static final Pattern PARTS = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    static List<WantedText> parts(String searchText) {
        return PARTS.matcher(searchText)
                .results()
                .map(part -> part.group(1) == null ? of(part.group(2), false) : of(part.group(1), true))
                .toList();
    }

    private static WantedText of(String text, boolean quoted) {
        var literal = Pattern.quote(text);
        var pattern = quoted ? "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])" : literal;
        return new WantedText(
                text.toLowerCase(Locale.ROOT),
                quoted,
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether it is in a text that is in lower case. */
    boolean isIn(String lowerCase) {
        return lowerCase.contains(text) && standsAsWantedIn(lowerCase);
    }

    /** Whether it is in a text, in lower case, that has its letters somewhere. */
    boolean standsAsWantedIn(CharSequence lowerCase) {
        return !quoted || pattern.matcher(lowerCase).find();
    }

    /** Where it is in a text of any case. */
    List<MatchResult> matches(String anyCase) {
        return pattern.matcher(anyCase).results().toList();
    }
}
