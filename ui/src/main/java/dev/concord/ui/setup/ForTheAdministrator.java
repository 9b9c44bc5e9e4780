package dev.concord.ui.setup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.concord.ui.parts.Icon;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What only the account's administrator may do: the template, how to apply it, and what it changes. */
final class ForTheAdministrator extends Section {
    private static final String FILE = "concord-account.yaml";

    ForTheAdministrator(String template) {
        addClassNames("card", "for-the-administrator");
        var why =
                new Paragraph("Concord may not make its own principals. An administrator of the account does, with this"
                        + " CloudFormation template.");
        why.addClassName("dim");
        var link = new Anchor(handler(template), "");
        link.add(Icon.DOWNLOAD.draw(), new Span("Download " + FILE));
        add(
                new H2("For the account's administrator"),
                why,
                link,
                new OrderedList(
                        new ListItem(
                                "Create a stack from it with CAPABILITY_NAMED_IAM, or a change set if resources of these names"
                                        + " exist; type in the external id that this portal runs with."),
                        new ListItem(
                                "It makes Concord's base user, two roles, two boundaries, the blueprint's two roles, SageMaker's"
                                        + " share of the domain, a rule with its queue, a key and a bucket; it changes nothing else."),
                        new ListItem(
                                "Make an access key of concord-base, give it to the portal, then check again here.")));
    }

    private static DownloadHandler handler(String template) {
        var bytes = template.getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(bytes), FILE, "application/yaml", bytes.length));
    }
}
