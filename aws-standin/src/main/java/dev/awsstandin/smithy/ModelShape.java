package dev.awsstandin.smithy;

import java.util.List;
import java.util.Map;

/** A shape that a model defines. Members keep their order. */
sealed interface ModelShape {

    /** Has members of its own names. */
    record Structure(Map<String, Target> members) implements ModelShape {}

    record ListOf(Target member) implements ModelShape {}

    record MapOf(Target key, Target value) implements ModelShape {}

    /** One of some words; of numbers where the model says {@code intEnum}. */
    record Choice(List<String> values, boolean ofNumbers) implements ModelShape {}

    /** A simple type under another name, as in {@code string Email}. */
    record Simple(SimpleType type, Traits traits) implements ModelShape {}

    /** What a member is of: the name of a shape, and what is said of the member. */
    record Target(String shape, Traits traits) {}
}
