package dev.concord;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service without a portal, for tests. */
@SpringBootApplication
class BackendApplication {}
