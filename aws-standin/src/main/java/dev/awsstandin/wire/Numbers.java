package dev.awsstandin.wire;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A few digits can stand for a number that fills the memory once it is written out: such numbers stay outside. */
final class Numbers {

    private static final int MOST_DIGITS = 400;

    private Numbers() {}

    static boolean bearable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** Whether all numbers in the tree are bearable. */
    static boolean bearable(JsonNode node) {
        if (node.isNumber()) {
            return bearable(node.decimalValue());
        }
        for (var child : node) {
            if (!bearable(child)) {
                return false;
            }
        }
        return true;
    }
}
