package dev.concord.ui.subscription;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalog.AssetKind.Snippet;
import dev.concord.subscription.Access;
import dev.concord.subscription.Grant;
import dev.concord.ui.parts.CopyButton;
import dev.concord.ui.parts.Facts;
import java.util.List;

/** Where the access holds, and the lines that use it, with the asset's ARN filled in. */
class HowToUse extends Div {
    HowToUse(Access access) {
        addClassName("how-to-use");
        var grant = access.grant();
        if (grant != null) {
            add(where(grant));
        }
        var asset = access.asset();
        var snippets =
                asset.type().kind().map(kind -> kind.snippets(asset.arn())).orElse(List.of());
        snippets.forEach(snippet -> add(block(snippet)));
        if (snippets.isEmpty()) {
            add(new Span("Use it from the tools of the environment."));
        }
    }

    private static Facts where(Grant grant) {
        var facts = Facts.ofIds();
        facts.with("Environment", grant.environmentName() == null ? "Unknown" : grant.environmentName());
        if (grant.roleArn() != null) {
            facts.withId("Works as role", grant.roleArn());
        }
        return facts;
    }

    private static Div block(Snippet snippet) {
        var head = new Div(new H3(snippet.name()), new CopyButton(snippet.name(), snippet.text()));
        head.addClassName("row");
        var block = new Div(head, new Pre(snippet.text()));
        block.addClassName("snippet");
        return block;
    }
}
