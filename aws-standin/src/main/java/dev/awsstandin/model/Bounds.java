package dev.awsstandin.model;

import org.jspecify.annotations.Nullable;

/** The least and greatest length, size or value; null where there is no limit. */
public record Bounds(@Nullable Long min, @Nullable Long max) {

    public boolean allowsAtLeast(long value) {
        return min == null || value >= min;
    }

    public boolean allowsAtMost(long value) {
        return max == null || value <= max;
    }
}
