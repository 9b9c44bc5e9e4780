package dev.concord;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;

/** The first call of an operation is done and its answer does not arrive. */
public final class LostAnswer implements Hooks.Listener {
    private final String operation;
    private boolean lost;

    public LostAnswer(String operation) {
        this.operation = operation;
    }

    public boolean lost() {
        return lost;
    }

    @Override
    public void afterCommit(Call call, int status) {
        if (call.operation().equals(operation) && !lost) {
            lost = true;
            throw new IllegalStateException("The answer of %s is lost".formatted(operation));
        }
    }
}
