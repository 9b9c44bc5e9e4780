package dev.concord.catalog;

/** A feature of a feature group: type is Integral, Fractional or String; role is empty or one of the constants. */
public record Feature(String name, String type, String role) {
    public static final String RECORD_IDENTIFIER = "record identifier";
    public static final String EVENT_TIME = "event time";
}
