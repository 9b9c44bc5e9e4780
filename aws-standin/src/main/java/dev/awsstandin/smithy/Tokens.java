package dev.awsstandin.smithy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words, texts and signs of a model, one after the other; comments and white space are left out. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skip>\\s+|//[^\\n]*)|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|[A-Za-z_$][\\w.#$]*|[{}()\\[\\]:,@=]");
    private static final String END = "";

    private final List<String> tokens;
    private int next;

    private Tokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        var at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                var end = endOfText(text, at);
                tokens.add(text.substring(at, end));
                at = end;
                continue;
            }
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new MalformedModel("Unexpected character '%s' in line %d"
                        .formatted(
                                text.substring(at, text.offsetByCodePoints(at, 1)),
                                text.substring(0, at).lines().count() + 1));
            }
            if (matcher.group("skip") == null) {
                tokens.add(matcher.group());
            }
            at = matcher.end();
        }
        return new Tokens(tokens);
    }

    private static int endOfText(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        throw new MalformedModel("A text is not closed");
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    String peek() {
        return atEnd() ? END : tokens.get(next);
    }

    String take() {
        if (atEnd()) {
            throw new MalformedModel("The model ends too early");
        }
        return tokens.get(next++);
    }

    boolean skip(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        next++;
        return true;
    }

    void expect(String token) {
        if (!skip(token)) {
            throw new MalformedModel("Expected '%s' but found '%s'".formatted(token, peek()));
        }
    }

    /** A name of a shape or a member. */
    String name() {
        var token = take();
        if (!token.matches("[A-Za-z_]\\w*")) {
            throw new MalformedModel("Expected a name but found '%s'".formatted(token));
        }
        return token;
    }

    /** A name that may be qualified, as in {@code amazon.datazone#searchable}. */
    String qualified() {
        var token = take();
        if (!token.matches("[A-Za-z_][\\w.#$]*")) {
            throw new MalformedModel("Expected an identifier but found '%s'".formatted(token));
        }
        return token;
    }
}
