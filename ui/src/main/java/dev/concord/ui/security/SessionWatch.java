package dev.concord.ui.security;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import dev.concord.shared.Topic;
import dev.concord.ui.parts.Live;
import java.util.Set;

/** Leads open pages of a session that is over to the page that says so. */
@org.springframework.stereotype.Component
public class SessionWatch implements VaadinServiceInitListener {
    private final SessionEnd ends;
    private final Live live;

    SessionWatch(SessionEnd ends, Live live) {
        this.ends = ends;
        this.live = live;
    }

    /** Leaves at once when the session is ended elsewhere. */
    public void over(Component page) {
        live.follow(page, Set.of(Topic.SIGN_OUTS), SessionWatch.this::leaveWhatIsOver);
    }

    private void leaveWhatIsOver() {
        if (VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession session
                && ends.isOver(session.getHttpSession())) {
            UI.getCurrent().getPage().setLocation(SessionEndedPage.PATH + "?why=elsewhere");
        }
    }

    /** Where a page goes whose session, or the session's cookie, is gone when it asks for something. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(SessionEndedPage.PATH);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setCookiesDisabledURL(SessionEndedPage.PATH);
        event.getSource().setSystemMessagesProvider(info -> messages);
    }
}
