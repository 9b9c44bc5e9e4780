package dev.awsstandin.datazone.project;

import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/** What projects come with that are made from a profile. */
public interface Equipment {

    /** Begins to give the new project what the call asks for, and keeps what is begun in the project. */
    void equip(Call call, ObjectNode project);
}
