package dev.concord.service;

import dev.concord.shared.Require;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text that PostgreSQL and AWS can hold: without NUL, and without half of a character. */
class StorableText extends StdScalarDeserializer<String> {
    StorableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        return text == null ? null : require(String.valueOf(parser.currentName()), text);
    }

    /** The text; throws {@link dev.concord.shared.Invalid} if it cannot be kept as it is. */
    static String require(String field, String text) {
        Require.that(isWhole(text), "The text of \"%s\" has characters in it that are none".formatted(field));
        return text;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
