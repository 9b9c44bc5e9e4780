package dev.awsstandin.ec2;

import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IPv4 addresses: its first one, and how many leading bits all have in common. */
record CidrBlock(long first, int prefix) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final int BITS = 32;

    /** Brings addresses within the range to its first one; empty for what is no range. */
    static Optional<CidrBlock> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(5)) > BITS) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            var octet = Integer.parseInt(parts.group(i));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        var block = new CidrBlock(address, Integer.parseInt(parts.group(5)));
        return Optional.of(new CidrBlock(address - address % block.size(), block.prefix));
    }

    long size() {
        return 1L << (BITS - prefix);
    }

    boolean contains(CidrBlock other) {
        return other.first >= first && other.first + other.size() <= first + size();
    }

    boolean overlaps(CidrBlock other) {
        return contains(other) || other.contains(this);
    }

    String text() {
        return "%d.%d.%d.%d/%d".formatted(first >> 24, first >> 16 & 255, first >> 8 & 255, first & 255, prefix);
    }
}
