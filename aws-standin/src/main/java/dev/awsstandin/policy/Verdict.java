package dev.awsstandin.policy;

/** What policies say to a request. An explicit denial beats any allowance; silence is not an allowance. */
public enum Verdict {
    DENIED,
    ALLOWED,
    SILENT;

    Verdict with(Verdict other) {
        if (this == DENIED || other == DENIED) {
            return DENIED;
        }
        return this == ALLOWED || other == ALLOWED ? ALLOWED : SILENT;
    }
}
