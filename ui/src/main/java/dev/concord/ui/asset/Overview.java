package dev.concord.ui.asset;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.Asset;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Times;
import java.util.Locale;
import java.util.Map;

/** A digest: what it is for, the facts AWS has, and the latest versions or the first features. */
class Overview extends Div {
    private static final int FEW = 5;

    Overview(Asset asset, Times times) {
        addClassName("overview");
        var resource = asset.resource();
        if (!resource.description().isEmpty()) {
            add(new Paragraph(resource.description()));
        }
        var facts = new Div();
        facts.addClassName("fact-row");
        fact(facts, "Task", resource.task());
        fact(facts, "Source", resource.source());
        resource.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> fact(facts, name(entry.getKey()), value(entry.getValue())));
        add(facts);
        if (!resource.versions().isEmpty()) {
            add(card("Latest versions", new VersionTable(asset, times, FEW)));
        }
        if (!resource.features().isEmpty()) {
            add(card("First features", new FeatureTable(asset, FEW)));
        }
    }

    private static void fact(Div facts, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        var title = new Span(name);
        title.addClassNames("xs", "dim");
        facts.add(new Div(title, value.startsWith("https://") ? link(value) : new Span(value)));
    }

    /** AWS has names such as model-page. */
    private static String name(String key) {
        var words = key.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String value(String value) {
        return switch (value) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> value;
        };
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address.replaceFirst("https://(www\\.)?", ""));
        link.add(Icon.EXTERNAL.draw("s"));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static Section card(String title, com.vaadin.flow.component.Component content) {
        var card = new Section(new Header(new H3(title)), content);
        card.addClassName("card");
        return card;
    }
}
