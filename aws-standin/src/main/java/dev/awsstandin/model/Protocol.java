package dev.awsstandin.model;

/** How requests and answers are written on the wire. */
public enum Protocol {
    REST_JSON("rest-json"),
    JSON("json"),
    QUERY("query"),
    EC2("ec2");

    private final String wireName;

    Protocol(String wireName) {
        this.wireName = wireName;
    }

    /** Whether requests are forms, with action and version as fields. */
    public boolean isForm() {
        return this == QUERY || this == EC2;
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
