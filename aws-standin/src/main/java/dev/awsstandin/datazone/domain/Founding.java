package dev.awsstandin.datazone.domain;

import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/** What a new domain begins with. */
public interface Founding {

    /** Gives the domain what it begins with, within the call that creates it. */
    void found(ObjectNode domain, Call call);
}
