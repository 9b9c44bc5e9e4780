package dev.awsstandin.datazone.policy;

import dev.awsstandin.kernel.Call;

/** Things of one type that policies can be granted on. */
public interface PolicyEntities {

    /** Refuses the identifier of nothing that is there, and of what the caller does not manage. */
    void requireManaged(Call call, String entity);
}
