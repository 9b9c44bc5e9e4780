package dev.concord.ui.planted;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.concord.shared.internal.PlantedInternal;
import dev.concord.ui.planted.circle.LeadsBack;
import org.jooq.DSLContext;

/** Breaks every rule for pages, to show that each can fail. It is in no package that is scanned for pages. */
@Route(value = "planted", registerAtStartup = false)
public class PlantedView extends Div {
    DSLContext tables;
    PlantedInternal internal;
    LeadsBack circle;
}
