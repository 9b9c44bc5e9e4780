package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names with their values: in two columns, or ids below each other with a button that copies. */
public final class Facts extends DescriptionList {
    private Facts(String className) {
        addClassName(className);
    }

    public static Facts inColumns() {
        return new Facts("facts");
    }

    public static Facts ofIds() {
        return new Facts("ids");
    }

    public Facts with(String name, String value) {
        return with(name, new Span(value));
    }

    public Facts with(String name, Component... values) {
        add(new Term(name), new Description(values));
        return this;
    }

    public Facts withId(String name, String id) {
        var text = new Span(id);
        text.addClassName("mono");
        text.setTitle(id);
        return with(name, text, new CopyButton(name, id));
    }
}
