package dev.awsstandin.datazone.unit;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.people.People;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Who owns a domain unit: users and groups. Owners of the unit, or of one above it, say so. */
public final class EntityOwnerOperations {

    /** As many as the model lets a unit show. */
    private static final int MOST = 20;

    private final DomainUnits units;
    private final People people;
    private final Access access;
    private final Paging paging;

    public EntityOwnerOperations(DomainUnits units, People people, Access access, Paging paging) {
        this.units = units;
        this.people = people;
        this.access = access;
        this.paging = paging;
    }

    public void offerOn(Offers offers) {
        offers.offer("AddEntityOwner", this::add)
                .offer("RemoveEntityOwner", this::remove)
                .offer("ListEntityOwners", this::list);
    }

    private ObjectNode add(Call call) {
        var unit = managed(call);
        var owner = owner(call);
        var owners = DomainUnits.owners(unit).toList();
        if (contains(owners, owner.id())) {
            throw Failures.conflict("%s already owns domain unit %s"
                    .formatted(owner.id(), unit.path("id").asString()));
        }
        if (owners.size() >= MOST) {
            throw Failures.quota("A domain unit has at most %d owners".formatted(MOST));
        }
        units.save(DomainUnits.owned(unit, owner));
        return Json.object();
    }

    private ObjectNode remove(Call call) {
        var unit = managed(call);
        var owner = owner(call).id();
        var owners = DomainUnits.owners(unit).toList();
        if (!contains(owners, owner)) {
            throw Failures.missing("Owner", owner);
        }
        if (DomainUnits.isRoot(unit) && owners.size() == 1) {
            throw Failures.invalid("The last owner of the root domain unit cannot be removed");
        }
        var left = unit.putArray("owners");
        owners.stream()
                .filter(other -> !other.path("id").asString().equals(owner))
                .forEach(left::add);
        units.save(unit);
        return Json.object();
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var owners = DomainUnits.owners(units.get(call.text("domainIdentifier"), call.text("entityIdentifier")))
                .sorted(Comparator.comparing(owner -> owner.path("id").asString()))
                .toList();
        return paging.shortPage(call, "owners", owners);
    }

    private ObjectNode managed(Call call) {
        access.profile(call);
        var unit = units.get(call.text("domainIdentifier"), call.text("entityIdentifier"));
        units.requireOwner(call, access.ids(call), call.text("entityIdentifier"));
        return unit;
    }

    private Member owner(Call call) {
        var owner = call.input().path("owner");
        return people.named(call.text("domainIdentifier"), owner.path(owner.has("user") ? "user" : "group"));
    }

    private static boolean contains(List<ObjectNode> owners, String id) {
        return owners.stream().anyMatch(owner -> owner.path("id").asString().equals(id));
    }
}
