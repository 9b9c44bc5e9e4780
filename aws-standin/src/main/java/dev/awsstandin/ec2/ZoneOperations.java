package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The availability zones of the region. */
final class ZoneOperations {

    private static final Filters FILTERS = new Filters(Map.of(
            "zone-name", "/ZoneName",
            "zone-id", "/ZoneId",
            "zone-type", "/ZoneType",
            "state", "/State",
            "region-name", "/RegionName",
            "group-name", "/GroupName",
            "opt-in-status", "/OptInStatus"));

    private final String region;
    private final Zones zones;
    private final Descriptions descriptions;

    ZoneOperations(String region, Zones zones, Descriptions descriptions) {
        this.region = region;
        this.zones = zones;
        this.descriptions = descriptions;
    }

    void offerOn(Registry registry) {
        registry.offer(DryRun.read("DescribeAvailabilityZones", this::describe));
    }

    private ObjectNode describe(Call call) {
        var all = zones.all().stream()
                .map(this::view)
                .filter(zone -> wanted(call, "ZoneIds", zone.path("ZoneId")))
                .toList();
        return descriptions.answer(
                call,
                "AvailabilityZones",
                "ZoneNames",
                name -> named(all, name),
                all,
                FILTERS,
                zone -> zone.path("ZoneName").asString());
    }

    private static boolean wanted(Call call, String member, JsonNode value) {
        return !call.has(member) || call.input().path(member).valueStream().anyMatch(value::equals);
    }

    private static ObjectNode named(List<ObjectNode> all, String name) {
        return all.stream()
                .filter(zone -> zone.path("ZoneName").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.value("Invalid availability zone: [%s]".formatted(name)));
    }

    private ObjectNode view(Zones.Zone zone) {
        var view = Json.object()
                .put("ZoneName", zone.name())
                .put("ZoneId", zone.id())
                .put("ZoneType", "availability-zone")
                .put("State", "available")
                .put("OptInStatus", "opt-in-not-required")
                .put("RegionName", region)
                .put("GroupName", region + "-zg-1")
                .put("NetworkBorderGroup", region);
        view.putArray("Messages");
        return view;
    }
}
