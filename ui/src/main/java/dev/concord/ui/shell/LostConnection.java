package dev.concord.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What a page says while the portal does not answer it. */
@Component
class LostConnection implements VaadinServiceInitListener {
    private static final String TRYING =
            "Concord does not answer. This page tries again until it does; what it shows may be old.";
    private static final String GAVE_UP =
            "Concord does not answer. This page goes on once it does; what it shows may be old.";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(started -> {
            var words = started.getUI().getReconnectDialogConfiguration();
            words.setDialogText(TRYING);
            words.setDialogTextGaveUp(GAVE_UP);
        });
    }
}
