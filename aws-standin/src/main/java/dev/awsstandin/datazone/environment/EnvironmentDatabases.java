package dev.awsstandin.datazone.environment;

import dev.awsstandin.glue.Databases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The two Glue databases of an environment. */
public final class EnvironmentDatabases {

    private final Databases databases;

    public EnvironmentDatabases(Databases databases) {
        this.databases = databases;
    }

    /** The databases' names by the names of the provisioned resources. */
    Map<String, String> make(ObjectNode environment, Instant at) {
        var made = new LinkedHashMap<String, String>();
        for (var side : Side.values()) {
            databases.create(side.name(environment), side.purpose, EnvironmentRoles.ownerTags(environment), at);
            made.put(side.resource, side.name(environment));
        }
        return made;
    }

    /** Removes what was made for the environment, and no database of that name that somebody else made. */
    void remove(ObjectNode environment) {
        for (var side : Side.values()) {
            var name = side.name(environment);
            if (databases.tags(name).equals(EnvironmentRoles.ownerTags(environment))) {
                databases.remove(name);
            }
        }
    }

    /** What a database is for. */
    private enum Side {
        PRODUCER("glueProducerDBName", "glue_producer_", "Data that the project makes"),
        CONSUMER("glueConsumerDBName", "glue_consumer_", "Data that the project has subscribed to");

        private final String resource;
        private final String prefix;
        private final String purpose;

        Side(String resource, String prefix, String purpose) {
            this.resource = resource;
            this.prefix = prefix;
            this.purpose = purpose;
        }

        String name(ObjectNode environment) {
            return prefix + environment.path("id").asString();
        }
    }
}
