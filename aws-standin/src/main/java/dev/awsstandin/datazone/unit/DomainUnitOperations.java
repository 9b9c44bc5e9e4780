package dev.awsstandin.datazone.unit;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Holding;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Dividing a domain into units. All of the domain see them; owners of a unit, or of one above, change it. */
public final class DomainUnitOperations {

    private final DomainUnits units;
    private final List<Holding> holdings;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public DomainUnitOperations(
            DomainUnits units, List<Holding> holdings, Access access, Outputs outputs, Paging paging) {
        this.units = units;
        this.holdings = List.copyOf(holdings);
        this.access = access;
        this.outputs = outputs;
        this.paging = paging;
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateDomainUnit", this::create)
                .offer("GetDomainUnit", this::get)
                .offer("ListDomainUnitsForParent", this::list)
                .offer("UpdateDomainUnit", this::update)
                .offer("DeleteDomainUnit", this::delete);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var parent = call.text("parentDomainUnitIdentifier");
        units.get(domain, parent);
        units.requireOwner(call, access.ids(call), parent);
        requireFree(domain, parent, call.text("name"));
        var unit = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("parentDomainUnitId", parent)
                .put("name", call.text("name"))
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        describe(call, unit);
        units.save(DomainUnits.owned(unit, Member.user(user)));
        var ancestors = unit.putArray("ancestorDomainUnitIds");
        units.upwards(domain, parent).forEach(ancestors::add);
        return outputs.of(call.operation(), unit);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), units.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var parent = units.get(domain, call.text("parentDomainUnitIdentifier"));
        var found = units.under(domain, parent.path("id").asString()).stream()
                .sorted(Comparator.comparing(unit -> unit.path("name").asString()))
                .toList();
        return paging.shortPage(call, "items", found);
    }

    private ObjectNode update(Call call) {
        var unit = managed(call);
        if (call.has("name") && !call.text("name").equals(unit.path("name").asString())) {
            requireFree(
                    call.text("domainIdentifier"),
                    unit.path("parentDomainUnitId").asString(""),
                    call.text("name"));
            unit.put("name", call.text("name"));
        }
        describe(call, unit);
        units.save(unit.put("lastUpdatedAt", Times.text(call.now())).put("lastUpdatedBy", access.userId(call)));
        return outputs.of(call.operation(), unit);
    }

    private ObjectNode delete(Call call) {
        var unit = managed(call);
        var domain = call.text("domainIdentifier");
        var id = unit.path("id").asString();
        if (DomainUnits.isRoot(unit)) {
            throw Failures.invalid("The root domain unit cannot be deleted");
        }
        requireNone(!units.under(domain, id).isEmpty(), id, "domain units");
        holdings.forEach(holding -> requireNone(holding.isHeld(domain, id), id, holding.what()));
        holdings.forEach(holding -> holding.end(domain, id, call.now()));
        units.remove(unit);
        return Json.object();
    }

    private ObjectNode managed(Call call) {
        access.profile(call);
        var unit = units.get(call.text("domainIdentifier"), call.text("identifier"));
        units.requireOwner(call, access.ids(call), call.text("identifier"));
        return unit;
    }

    private void requireFree(String domain, String parent, String name) {
        if (units.under(domain, parent).stream()
                .anyMatch(unit -> unit.path("name").asString().equals(name))) {
            throw Failures.conflict("A domain unit with name %s already exists under %s".formatted(name, parent));
        }
    }

    private static void requireNone(boolean held, String unit, String what) {
        if (held) {
            throw Failures.conflict("Domain unit %s cannot be deleted because it still has %s".formatted(unit, what));
        }
    }

    private static void describe(Call call, ObjectNode unit) {
        if (call.has("description")) {
            unit.put("description", call.text("description"));
        }
    }
}
