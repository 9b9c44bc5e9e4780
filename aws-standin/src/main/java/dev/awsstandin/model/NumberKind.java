package dev.awsstandin.model;

/** Numbers of AWS's models; the whole ones refuse a fraction. */
public enum NumberKind {
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE;

    public boolean isWhole() {
        return this == INTEGER || this == LONG;
    }
}
