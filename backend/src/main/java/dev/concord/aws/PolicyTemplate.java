package dev.concord.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A policy document with names in braces that are filled in when it is used. */
public record PolicyTemplate(String text) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z-]*)}");

    /** The document of this name among Concord's IAM policies, without its ending. */
    public static PolicyTemplate named(String name) {
        try (var file = PolicyTemplate.class.getResourceAsStream("/policies/iam/" + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no policy " + name);
            }
            return new PolicyTemplate(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with every blank filled; one that has no value is an error. */
    public String filled(Map<String, String> values) {
        return BLANK.matcher(text).replaceAll(blank -> {
            var value = values.get(blank.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing was given for " + blank.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
