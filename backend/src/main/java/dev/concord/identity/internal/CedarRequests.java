package dev.concord.identity.internal;

import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.Value;
import dev.concord.identity.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions in Cedar's words. */
final class CedarRequests {
    private static final EntityTypeName PERSON = type("Person");
    private static final EntityTypeName PROJECT = type("Project");
    private static final EntityTypeName DESIGNATION = type("Designation");
    private static final EntityTypeName ACTION = type("Action");
    private static final EntityUID DOMAIN = type("Domain").of("domain");

    private CedarRequests() {}

    /** Cedar checks the request against the schema too. */
    static AuthorizationRequest of(Question question, Schema schema) {
        return new AuthorizationRequest(
                PERSON.of(question.person().id().value()),
                ACTION.of(question.action().name()),
                resource(question),
                Optional.of(context(question)),
                Optional.of(schema),
                true);
    }

    static Set<Entity> entities(Question question) {
        return Set.of(person(question.person()), new Entity(resource(question)));
    }

    private static Entity person(Person person) {
        Map<String, Value> groups =
                Map.of("admin", new PrimBool(person.admin()), "auditor", new PrimBool(person.auditor()));
        return new Entity(PERSON.of(person.id().value()), groups, Set.of());
    }

    private static EntityUID resource(Question question) {
        var project = question.project();
        return question.action().inDomain() || project == null ? DOMAIN : PROJECT.of(project.value());
    }

    private static Map<String, Value> context(Question question) {
        if (question.action().inDomain()) {
            return Map.of();
        }
        var context = new HashMap<String, Value>();
        context.put(
                "designations",
                new CedarList(question.designations().stream()
                        .<Value>map(designation -> DESIGNATION.of(designation.name()))
                        .toList()));
        var requester = question.requester();
        if (requester != null) {
            context.put("requester", PERSON.of(requester.value()));
        }
        return context;
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
