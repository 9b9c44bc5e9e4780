package dev.concord.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.concord.identity.Designation;
import dev.concord.identity.Listed;
import dev.concord.project.Directory;
import dev.concord.project.Members;
import dev.concord.project.Project;
import dev.concord.project.ProjectMember;
import dev.concord.shared.Refused;
import dev.concord.ui.parts.Key;
import dev.concord.ui.parts.Notice;
import java.util.Objects;
import java.util.stream.Stream;

/** Adding, changing and removing members; each says first what it means. */
@org.springframework.stereotype.Component
class MemberDialogs {
    private final Members members;
    private final Directory directory;

    MemberDialogs(Members members, Directory directory) {
        this.members = members;
        this.directory = directory;
    }

    void add(Project project, Runnable changed) {
        var who = new ComboBox<Listed>("Person or group");
        who.setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        who.setItemLabelGenerator(listed -> listed.account().isEmpty()
                ? "%s (group)".formatted(listed.name())
                : "%s · %s".formatted(listed.name(), listed.account()));
        who.setHelperText("Type two letters of a name; whom the domain let in can be added");
        who.setRequiredIndicatorVisible(true);
        who.setManualValidation(true);
        var as = select(Designation.PROJECT_CONTRIBUTOR);
        open(
                new Dialog("Add a member to " + project.name()),
                "Add",
                form(who, as),
                () -> {
                    if (who.getValue() == null) {
                        throw new Refused("Choose a person or a group");
                    }
                    members.add(project.id(), who.getValue().member(), as.getValue());
                    Notice.saved("Adding " + who.getValue().name(), "DataZone has not confirmed yet.");
                    changed.run();
                },
                sentence -> {
                    who.setInvalid(true);
                    who.setErrorMessage(sentence);
                });
        who.focus();
    }

    private Stream<Listed> found(String words) {
        return words.strip().length() < Directory.FEWEST ? Stream.empty() : directory.find(words).stream();
    }

    void change(Project project, ProjectMember member, Runnable changed) {
        var as = select(Objects.requireNonNull(member.designation()));
        as.setManualValidation(true);
        open(
                new Dialog("Change what %s is".formatted(member.name())),
                "Change",
                form(as),
                () -> {
                    members.change(project.id(), member.member(), as.getValue());
                    Notice.saved("Changing " + member.name(), "DataZone has not confirmed yet.");
                    changed.run();
                },
                sentence -> {
                    as.setInvalid(true);
                    as.setErrorMessage(sentence);
                });
    }

    void remove(Project project, ProjectMember member, Runnable changed) {
        var ends = new Paragraph(whatEnds(project, member));
        var refused = new Span();
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        open(
                new Dialog("Remove %s from %s".formatted(member.name(), project.name())),
                "Remove",
                form(ends, refused),
                () -> {
                    members.remove(project.id(), member.member());
                    Notice.saved("Removing " + member.name(), "DataZone has not confirmed yet.");
                    changed.run();
                },
                refused::setText);
    }

    private static String whatEnds(Project project, ProjectMember member) {
        var rights = switch (Objects.requireNonNull(member.designation())) {
            case PROJECT_OWNER -> "deciding about requests, managing members, publishing, and using its environments";
            case PROJECT_CONTRIBUTOR -> "publishing, requesting access, and using its environments";
            case PROJECT_CATALOG_STEWARD -> "deciding about requests for its assets";
            case PROJECT_CATALOG_CONSUMER -> "requesting access for it";
            case PROJECT_CATALOG_VIEWER -> "seeing what is in it";
        };
        return "It ends %s, for %s in %s. What was requested or granted for the project stays the project's."
                .formatted(rights, member.name(), project.name());
    }

    private static Select<Designation> select(Designation chosen) {
        var select = JoinDialog.select(chosen);
        select.setLabel("As");
        return select;
    }

    private static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("form");
        for (var field : fields) {
            field.getElement().getStyle().setWidth("100%");
        }
        return form;
    }

    /** Tells a person what the service refused. */
    private interface Refusal {
        void say(String sentence);
    }

    private static void open(Dialog dialog, String word, Div form, Runnable action, Refusal refusal) {
        dialog.setWidth("480px");
        dialog.add(form);
        var go = Key.on("Ctrl Enter", new Button(word, pressed -> {
            try {
                action.run();
                dialog.close();
            } catch (Refused refused) {
                refusal.say(String.valueOf(refused.getMessage()));
            }
        }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Back", pressed -> dialog.close()), go);
        dialog.open();
    }
}
