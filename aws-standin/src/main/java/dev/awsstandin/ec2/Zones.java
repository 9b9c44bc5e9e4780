package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The three availability zones of the region. */
final class Zones {

    /** As in {@code eu-west-1a} and {@code euw1-az1}. */
    record Zone(String name, String id) {}

    private final List<Zone> all;

    Zones(String region) {
        var brief = brief(region);
        all = IntStream.range(0, 3)
                .mapToObj(i -> new Zone(region + (char) ('a' + i), brief + "-az" + (i + 1)))
                .toList();
    }

    List<Zone> all() {
        return all;
    }

    /** The one that the call asks for by name or id; without that the first. */
    Zone wanted(Call call) {
        return all.stream()
                .filter(zone -> !call.has("AvailabilityZone") || zone.name().equals(call.text("AvailabilityZone")))
                .filter(zone -> !call.has("AvailabilityZoneId") || zone.id().equals(call.text("AvailabilityZoneId")))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.value(
                        "Value (%s) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: %s."
                                .formatted(
                                        call.has("AvailabilityZone")
                                                ? call.text("AvailabilityZone")
                                                : call.text("AvailabilityZoneId"),
                                        all.stream().map(Zone::name).collect(Collectors.joining(", ")))));
    }

    /** {@code ap-southeast-1} is {@code apse1}. */
    private static String brief(String region) {
        var words = region.split("-", -1);
        return words[0] + Stream.of(words).skip(1).map(Zones::briefWord).collect(Collectors.joining());
    }

    private static String briefWord(String word) {
        var direction = word.startsWith("north") || word.startsWith("south");
        return direction && word.length() > "north".length()
                ? word.substring(0, 1) + word.charAt("north".length())
                : word.substring(0, 1);
    }
}
