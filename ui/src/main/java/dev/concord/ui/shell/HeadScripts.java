package dev.concord.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the static scripts into the head of the page, and one handler of errors into each session. */
@Component
class HeadScripts implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(HeadScripts::add);
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(new PortalErrors()));
    }

    private static void add(IndexHtmlResponse response) {
        response.getDocument().attr("lang", "en");
        for (String script : List.of("scheme.js", "keys.js", "times.js", "environments.js", "connection.js")) {
            response.getDocument().head().appendElement("script").attr("src", script);
        }
    }
}
