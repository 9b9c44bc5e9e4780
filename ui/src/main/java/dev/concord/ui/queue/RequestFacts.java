package dev.concord.ui.queue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.Designation;
import dev.concord.project.Memberships;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.Decision;
import dev.concord.subscription.Side;
import dev.concord.ui.access.AccessLooks;
import dev.concord.ui.access.AccessStrip;
import dev.concord.ui.access.AssetLooks;
import dev.concord.ui.access.GrantingAgain;
import dev.concord.ui.access.Revoking;
import dev.concord.ui.asset.AssetNavigation;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;

/** Why, who, what they hold already, what AWS will be told, and who has it now. */
@org.springframework.stereotype.Component
class RequestFacts {
    private static final int FEW = 5;

    private final Accesses accesses;
    private final Memberships memberships;
    private final WhatAwsIsTold told;
    private final Revoking revoking;
    private final GrantingAgain granting;
    private final Times times;

    RequestFacts(
            Accesses accesses,
            Memberships memberships,
            WhatAwsIsTold told,
            Revoking revoking,
            GrantingAgain granting,
            Times times) {
        this.accesses = accesses;
        this.memberships = memberships;
        this.told = told;
        this.revoking = revoking;
        this.granting = granting;
        this.times = times;
    }

    Div of(Access access, Runnable changed) {
        var all = new Div(head(access, changed), reason(access));
        all.addClassName("request");
        if (access.overruled() != null) {
            all.add(new Notice(Tone.WAIT, Icon.CLOCK, "It waits again", access.overruled() + "."));
        }
        if (access.decision() != null) {
            all.add(new AccessStrip(access, times));
            comment(all, access.decision());
        }
        var columns = new Div(whoAsks(access), whatTheyHold(access));
        columns.addClassName("halves");
        all.add(columns);
        if (access.decision() == null) {
            all.add(told.of(access));
        }
        all.add(whoHasIt(access));
        return all;
    }

    private Div head(Access access, Runnable changed) {
        var asset = access.asset();
        var open = AssetNavigation.link(asset.id(), new Span("Open asset"));
        Key.on("o", open);
        var facts = new Div(
                new Span(asset.type().word()),
                new Span("owner: " + access.owner().name()),
                open);
        facts.addClassNames("dotted", "s", "dim");
        var words =
                new Div(new H2("%s asks for %s".formatted(access.subscriber().name(), asset.name())), facts);
        words.addClassName("grow");
        var head = new Div(AssetLooks.typeIcon(asset.type()), words);
        head.addClassName("row");
        granting.button(access, changed).ifPresent(head::add);
        revoking.button(access, changed).ifPresent(head::add);
        var waiting = new Span(
                new Span(access.askedIn() == Side.CONCORD ? "Asked " : "Asked in DataZone "),
                times.at(access.requestedAt()));
        waiting.addClassNames("s", "dim");
        head.add(waiting);
        return head;
    }

    private static Component reason(Access access) {
        var reason = new Paragraph("“" + access.reason() + "”");
        reason.addClassName("reason");
        return reason;
    }

    private static void comment(Div all, Decision decision) {
        if (!decision.comment().isEmpty()) {
            var comment = new Paragraph("%s: “%s”".formatted(decision.byName(), decision.comment()));
            comment.addClassName("reason");
            all.add(comment);
        }
    }

    private Section whoAsks(Access access) {
        var project = access.subscriber();
        var designation = memberships
                .of(access.requester(), project.id())
                .map(Designation::word)
                .orElse("no longer a member");
        var face = new Avatar(access.requesterName());
        face.addClassName("face");
        var where = new Span("In " + project.name());
        where.addClassName("dim");
        var words = new Div(new Div(access.requesterName() + ", " + designation), where);
        var person = new Div(face, words);
        person.addClassNames("row", "s");
        return new Section(new H3("Who asks"), person);
    }

    private Section whatTheyHold(Access access) {
        var section =
                new Section(new H3("What %s holds".formatted(access.subscriber().name())));
        var held = accesses.heldBy(access.request(), FEW + 1);
        held.stream().limit(FEW).forEach(one -> {
            var name = new Span(
                    AssetLooks.icon(one.asset().type()).draw(),
                    new Span(one.asset().name()));
            name.addClassNames("row", "cut");
            section.add(line(name, AccessLooks.of(one.state()).inline()));
        });
        if (held.size() > FEW) {
            section.add(dim("and more"));
        }
        if (held.isEmpty()) {
            section.add(dim("Nothing now."));
        }
        return section;
    }

    private Section whoHasIt(Access access) {
        var section = new Section(new H3("Who has it now"));
        section.addClassName("holders");
        var holders = accesses.holders(access.asset().id(), Slice.first(50)).items().stream()
                .filter(one -> one.subscription() != null && !one.state().over())
                .toList();
        holders.forEach(one -> section.add(line(
                new Span(one.subscriber().name()), AccessLooks.of(one.state()).inline())));
        if (holders.isEmpty()) {
            section.add(dim("No project but its owner."));
        }
        return section;
    }

    private static Div line(Span first, Span last) {
        last.addClassName("end");
        var line = new Div(first, last);
        line.addClassNames("row", "s");
        return line;
    }

    private static Paragraph dim(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("s", "dim");
        return paragraph;
    }
}
