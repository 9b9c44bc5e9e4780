package dev.awsstandin.wire;

import tools.jackson.databind.JsonNode;

/** Writes JSON as the XML of Query answers: members are elements, items of a list are called {@code member}. */
final class Xml {

    private Xml() {}

    static String document(String root, String namespace, JsonNode content) {
        var xml = new StringBuilder("<")
                .append(root)
                .append(" xmlns=\"")
                .append(namespace)
                .append("\">");
        content(xml, content);
        return xml.append("</").append(root).append(">\n").toString();
    }

    private static void content(StringBuilder xml, JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> element(xml, name, value));
        } else if (node.isArray()) {
            node.forEach(item -> element(xml, "member", item));
        } else {
            escaped(xml, node.asString());
        }
    }

    private static void element(StringBuilder xml, String name, JsonNode value) {
        if (!value.isNull()) {
            xml.append('<').append(name).append('>');
            content(xml, value);
            xml.append("</").append(name).append('>');
        }
    }

    /** What XML cannot hold at all is shown as a question mark. */
    private static void escaped(StringBuilder xml, String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#xD;");
                default -> xml.appendCodePoint(allowed(c) ? c : '?');
            }
        });
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
