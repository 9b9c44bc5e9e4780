/** The portal in the browser: views that hold layout, ask services and show what they say. */
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "audit",
            "catalog",
            "identity",
            "inbox",
            "outbox",
            "project",
            "provisioning",
            "publishing",
            "service",
            "setup",
            "shared",
            "subscription"
        })
@NullMarked
package dev.concord.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
