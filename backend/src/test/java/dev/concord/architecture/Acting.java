package dev.concord.architecture;

/** As whom Concord calls AWS. */
enum Acting {
    BASE,
    BOOTSTRAP,
    INSPECT,
    PROJECT
}
