package dev.concord.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Notice;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page could not handle itself: a person's mistake gets its sentence, everything else an incident number. */
class PortalErrors implements ErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(PortalErrors.class);

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException gone) {
            log.debug("A browser went away before its answer", gone);
            return;
        }
        var refused = refusal(event.getThrowable());
        if (refused.isPresent()) {
            tell(() -> Notice.refused(String.valueOf(refused.get().getMessage())));
        } else {
            var incident = Incident.of(event.getThrowable());
            tell(() -> Notice.broke(incident.number()));
        }
    }

    static Optional<Refused> refusal(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static void tell(Runnable message) {
        if (UI.getCurrent() != null) {
            message.run();
        }
    }
}
