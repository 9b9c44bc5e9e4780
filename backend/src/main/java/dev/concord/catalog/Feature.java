package dev.concord.catalog;

/** A feature of a feature group: type is Integral, Fractional or String; role is empty, "record identifier" or "event time". */
public record Feature(String name, String type, String role) {}
