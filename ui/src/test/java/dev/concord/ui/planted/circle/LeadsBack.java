package dev.concord.ui.planted.circle;

import dev.concord.ui.planted.PlantedView;

/** Knows a page that knows this package. */
public class LeadsBack {
    Class<?> back = PlantedView.class;
}
