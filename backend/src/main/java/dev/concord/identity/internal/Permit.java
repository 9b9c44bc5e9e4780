package dev.concord.identity.internal;

import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which policy let a person do what the current transaction does; gone when the transaction ends. */
public final class Permit implements TransactionSynchronization {
    private final String policies;

    private Permit(Set<String> policies) {
        this.policies = String.join(", ", policies.stream().sorted().toList());
    }

    /** Outside a transaction nothing is decided, so nothing is kept. */
    public static void keep(Answer answer) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Permit(answer.policies()));
        }
    }

    /** The one kept last: a use case asks for its own permission after those that it builds on. */
    public static Optional<String> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Permit.class::isInstance)
                .map(kept -> ((Permit) kept).policies)
                .reduce((earlier, later) -> later);
    }
}
