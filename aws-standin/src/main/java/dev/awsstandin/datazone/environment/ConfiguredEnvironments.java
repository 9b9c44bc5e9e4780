package dev.awsstandin.datazone.environment;

import tools.jackson.databind.node.ObjectNode;

/** The environments that the profiles of projects provide for. */
public interface ConfiguredEnvironments {

    /** The order for an environment of the configuration with this id in the profile that the project was made from. */
    ObjectNode order(ObjectNode project, String configuration);
}
