package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Members;
import dev.concord.project.MembershipChange;
import dev.concord.project.Project;
import dev.concord.project.ProjectMember;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Table;
import dev.concord.ui.parts.Tone;

/** Who belongs to a project and who wants to; for owners, with what they can do about it. */
@org.springframework.stereotype.Component
class MemberList {
    private final Members members;
    private final Permissions permissions;
    private final MemberDialogs dialogs;
    private final JoinList joins;

    MemberList(Members members, Permissions permissions, MemberDialogs dialogs, JoinList joins) {
        this.members = members;
        this.permissions = permissions;
        this.dialogs = dialogs;
        this.joins = joins;
    }

    Component of(Project project, Runnable changed) {
        boolean manages = permissions.may(Action.MANAGE_MEMBERS, project.id());
        var all = new Div();
        all.addClassName("members");
        if (!project.managed()) {
            all.add(howConcordMay(project));
        }
        boolean acts = manages && project.managed() && !project.gone();
        if (acts && !project.archived()) {
            var add = Key.on("M", new Button("Add a member", pressed -> dialogs.add(project, changed)));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            all.add(add);
        }
        all.add(joins.of(project, acts, changed));
        var table = new Table("Member", "Designation", "In DataZone", "");
        members.of(project.id())
                .forEach(member -> table.row(
                        ProjectLooks.named(member.member(), member.name()),
                        new Span(member.designation() == null ? "" : ProjectLooks.word(member.designation())),
                        state(member),
                        acts ? ways(project, member, changed) : new Span()));
        all.add(table);
        if (!manages) {
            var who = new Span("Owners of %s say who belongs to it.".formatted(project.name()));
            who.addClassNames("s", "dim");
            all.add(who);
        }
        return all;
    }

    private static Component state(ProjectMember member) {
        var change = member.change();
        if (change == null) {
            return new Span("Confirmed");
        }
        var state = new Div(ProjectLooks.of(change).badge());
        state.addClassNames("row", "wrap");
        var wanted = change.wanted();
        if (wanted != null) {
            state.add(new Span("as " + wanted.word()));
        }
        if (change.failure() != null) {
            var why = new Span(change.failure());
            why.addClassNames("s", "dim");
            state.add(why);
        }
        return state;
    }

    private Component ways(Project project, ProjectMember member, Runnable changed) {
        var ways = new Div();
        ways.addClassName("row");
        var change = member.change();
        if (change != null && change.failure() != null) {
            ways.add(again(project, change, changed), giveUp(project, change, changed));
        }
        if (change == null && member.designation() != null) {
            if (!project.archived()) {
                ways.add(small("Change", () -> dialogs.change(project, member, changed)));
            }
            ways.add(small("Remove", () -> dialogs.remove(project, member, changed)));
        }
        return ways;
    }

    private Button again(Project project, MembershipChange change, Runnable changed) {
        return small("Try again", () -> {
            members.retry(project.id(), change.id());
            changed.run();
        });
    }

    private Button giveUp(Project project, MembershipChange change, Runnable changed) {
        return small("Give up", () -> {
            members.giveUp(project.id(), change.id());
            changed.run();
        });
    }

    private static Button small(String word, Runnable action) {
        var button = new Button(word, pressed -> action.run());
        button.addClassName("small");
        return button;
    }

    private static Notice howConcordMay(Project project) {
        return new Notice(
                Tone.WAIT,
                Icon.LOCK,
                "Members are changed in DataZone",
                "An owner in DataZone makes Concord's role %s an owner; then they can be changed here."
                        .formatted(project.roleArn()));
    }
}
