package dev.awsstandin.model;

/** How requests and answers are written on the wire. */
public enum Protocol {
    REST_JSON("rest-json"),
    JSON("json"),
    QUERY("query");

    private final String wireName;

    Protocol(String wireName) {
        this.wireName = wireName;
    }

    static Protocol named(String wireName) {
        for (var protocol : values()) {
            if (protocol.wireName.equals(wireName)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("No protocol is called " + wireName);
    }
}
