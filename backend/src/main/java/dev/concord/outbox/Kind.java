package dev.concord.outbox;

/** What a row tells AWS: a constant of the enum in which a feature lists all that it tells; its name is kept with the row. */
public interface Kind {
    String name();
}
