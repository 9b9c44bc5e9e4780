package dev.awsstandin.wire;

import tools.jackson.databind.JsonNode;

/** Writes JSON as the XML of Query answers: members are elements, items of a list have one name. */
final class Xml {

    private final StringBuilder xml = new StringBuilder();
    private final String item;

    private Xml(String item) {
        this.item = item;
    }

    /**
     * A whole document.
     *
     * @param namespace empty text for none
     * @param item what the items of a list are called
     */
    static String document(String root, String namespace, String item, JsonNode content) {
        var document = new Xml(item);
        document.xml.append('<').append(root);
        document.xml.append(namespace.isEmpty() ? ">" : " xmlns=\"" + namespace + "\">");
        document.content(content);
        return document.xml.append("</").append(root).append(">\n").toString();
    }

    private void content(JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> element(name, value));
        } else if (node.isArray()) {
            node.forEach(value -> element(item, value));
        } else {
            escaped(node.asString());
        }
    }

    private void element(String name, JsonNode value) {
        if (!value.isNull()) {
            xml.append('<').append(name).append('>');
            content(value);
            xml.append("</").append(name).append('>');
        }
    }

    /** What XML cannot hold at all is shown as a question mark. */
    private void escaped(String text) {
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
