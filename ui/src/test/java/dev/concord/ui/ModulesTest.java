package dev.concord.ui;

import dev.concord.PortalApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void keepsTheFeaturesApartInTheWholePortal() {
        ApplicationModules.of(PortalApplication.class).verify();
    }
}
