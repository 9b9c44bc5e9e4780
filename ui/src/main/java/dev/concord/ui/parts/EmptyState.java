package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Nothing to show: one plain sentence, why, and up to three ways on that lead somewhere. */
public final class EmptyState extends Div {
    private final UnorderedList ways = new UnorderedList();

    public EmptyState(Icon icon, String sentence, String why) {
        addClassName("void");
        var sign = new Span(icon.draw());
        sign.addClassName("sign");
        ways.addClassName("ways");
        add(sign, new H2(sentence), new Paragraph(why));
    }

    public EmptyState toned(Tone tone) {
        addClassName(tone.className());
        return this;
    }

    /** A way on, with what it leads to. */
    public EmptyState offering(Icon icon, Component what, String result, Runnable go) {
        var way = new NativeButton("", pressed -> go.run());
        way.addClassName("way");
        var found = new Span(result);
        found.addClassNames("s", "dim");
        way.add(icon.draw(), what, found, Icon.RIGHT.draw());
        return listed(way);
    }

    /** A line that tells something; the last component stands at the end. */
    public EmptyState telling(Icon icon, Component what, Component last) {
        var line = new Div(icon.draw(), what, last);
        line.addClassNames("way", "plain");
        return listed(line);
    }

    private EmptyState listed(Component line) {
        if (ways.getParent().isEmpty()) {
            add(ways);
        }
        ways.add(new ListItem(line));
        return this;
    }
}
