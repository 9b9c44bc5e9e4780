package dev.concord.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.identity.Designation;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.identity.People;
import dev.concord.identity.Person;
import dev.concord.project.Directory;
import dev.concord.project.Directory.DomainUnit;
import dev.concord.project.JoinRequests;
import dev.concord.project.Members;
import dev.concord.project.Membership;
import dev.concord.project.Memberships;
import dev.concord.project.ProjectArchive;
import dev.concord.project.ProjectEdits;
import dev.concord.project.Projects;
import dev.concord.project.internal.MembershipProgress;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn("oskar")
class ProjectViewTest extends PortalTest {
    private static final MemberId INES = MemberId.of(new PersonId("ines"));

    private final String name = "Shown " + UUID.randomUUID().toString().substring(0, 8);
    private final ProjectId project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));

    @Autowired
    Projects projects;

    @Autowired
    ProjectEdits edits;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipProgress progress;

    @Autowired
    JoinRequests joins;

    @Autowired
    ProjectArchive archive;

    @Autowired
    Directory directory;

    @Autowired
    People people;

    @BeforeEach
    void aProjectOfOskarAndTomas() {
        sample.projects();
        for (var id : List.of("ines", "oskar", "tomas", "priya")) {
            people.signedIn(new Person(new PersonId(id), dev.concord.ui.People.name(id), false, false));
        }
        directory.observed(List.of(new Listed(INES, "Ines Duarte", "ines-duarte")), List.of());
        sample.project(
                project, name, Map.of("oskar", Designation.PROJECT_OWNER, "tomas", Designation.PROJECT_CONTRIBUTOR));
    }

    @Test
    void whatDataZoneHasDeletedIsShownAsItWasWithoutAnythingToDo() {
        projects.notListed(project);
        projects.notListed(project);
        open("projects/" + project);
        assertThat(tab(0)).contains("Out of it, since DataZone has deleted it");
        assertThat(tab(1)).contains("Tomas Beck").doesNotContain("Add a member", "Remove");
        assertThat(find(Button.class).withText("Archive").exists()).isFalse();
        assertThatThrownBy(() -> members.remove(project, MemberId.of(new PersonId("tomas"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was deleted in DataZone");
        assertThat(memberships.mine()).extracting(Membership::project).contains(project);
        assertThat(memberships.there()).extracting(Membership::project).doesNotContain(project);
    }

    @Test
    void showsEverythingToItsMembers() {
        sample.model(project, "owned-" + name, "Scores", "Classification", "XGBoost", "Approved");
        open("projects/" + project);
        assertThat(page()).contains(name, "What " + name + " is for");
        assertThat(tab(0)).contains("1 published asset", "An owner: members and words");
        assertThat(tab(1)).contains("Oskar Lindgren", "Owner", "Tomas Beck", "Contributor", "Confirmed");
        assertThat(tab(2)).contains("No environment yet");
        assertThat(tab(3)).contains("owned-" + name, "Published");
        assertThat(tab(4)).contains("No subscription now");
        assertThat(tab(5)).contains("Nobody asked yet");
        assertThat(tab(6)).contains("let Concord in", "Priya Nair");
    }

    @Test
    void whatIsNotConfirmedIsShownAsOnItsWay() {
        var change = members.add(project, INES, Designation.PROJECT_CONTRIBUTOR);
        open("projects/" + project);
        assertThat(tab(1)).contains("Ines Duarte", "Adding");
        progress.failed(change, "AccessDeniedException: no");
        open("projects/" + project);
        assertThat(tab(1)).contains("Failed adding", "AccessDeniedException: no");
        test(find(Button.class).withText("Give up").single()).click();
        assertThat(tab(1)).doesNotContain("Ines Duarte");
    }

    @Test
    void saysWhatARemovalEndsAndRefusesTheLastOwnerInPlace() {
        open("projects/" + project);
        assertThat(tab(1)).isNotEmpty();
        var removals = find(Button.class).withText("Remove").all();
        test(removals.getFirst()).click();
        assertThat(dialog()).contains("It ends deciding about requests, managing members");
        test(find(Button.class)
                        .withText("Remove")
                        .from(find(Dialog.class).single())
                        .single())
                .click();
        assertThat(dialog()).contains("Oskar Lindgren is the last owner of " + name);
        assertThat(members.of(project)).allMatch(member -> member.change() == null);
    }

    @Test
    @SignedIn("ines")
    void showsOthersNamePurposeAndOwnersAndLetsThemAsk() {
        open("projects/" + project);
        assertThat(page())
                .contains(name, "Owned by Oskar Lindgren", "Only members see what is in this project")
                .doesNotContain("Tomas Beck", "role/concord");
        test(find(Button.class).withText("Ask to join").single()).click();
        test(find(TextArea.class).single()).setValue("To compare churn scores");
        test(find(Button.class)
                        .withText("Ask to join")
                        .from(find(Dialog.class).single())
                        .single())
                .click();
        assertThat(page()).contains("Pending", "Withdraw");
    }

    @Test
    void anOwnerLetsInWhoAsked() {
        dev.concord.ui.People.as("ines", () -> joins.ask(project, Designation.PROJECT_CONTRIBUTOR, "To compare"));
        open("projects/" + project);
        assertThat(tab(1)).contains("Asks to join", "To compare");
        test(find(Button.class).withText("Accept").single()).click();
        test(find(Button.class)
                        .withText("Accept")
                        .from(find(Dialog.class).single())
                        .single())
                .click();
        assertThat(tab(1)).contains("Ines Duarte", "Adding").doesNotContain("Asks to join");
    }

    @Test
    void onceItIsArchivedNobodyIsLetIn() {
        dev.concord.ui.People.as("ines", () -> joins.ask(project, Designation.PROJECT_CONTRIBUTOR, "To compare"));
        archive.archive(project, projects.get(project).version());
        open("projects/" + project);
        assertThat(tab(1)).contains("Asks to join", "To compare");
        assertThat(find(Button.class).withText("Accept").exists()).isFalse();
        assertThat(find(Button.class).withText("Reject").exists()).isTrue();
    }

    @Test
    void editsInPlaceAndSaysThatDataZoneHasToConfirm() {
        open("projects/" + project);
        test(find(Button.class).withText("Edit").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("Re" + name);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(find(com.vaadin.flow.component.select.Select.class)
                        .withCaption("Risk tier")
                        .single()
                        .getErrorMessage())
                .contains("how risky");
        riskTier().setValue(dev.concord.project.RiskTier.HIGH);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(page()).contains("New words are on their way", "High risk", name);
    }

    @Test
    void movesIntoAnotherUnitAndStaysWithoutAChoice() {
        var lending = new DomainUnit("unit-lending", "Lending", "root");
        directory.observedWords(List.of(new DomainUnit("root", "Halden", null), lending), List.of());
        open("projects/" + project);
        test(find(Button.class).withText("Edit").single()).click();
        riskTier().setValue(dev.concord.project.RiskTier.LOW);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(edits.open(project))
                .as("nothing that DataZone has to be told")
                .isEmpty();
        open("projects/" + project);
        test(find(Button.class).withText("Edit").single()).click();
        unit().setValue(lending);
        test(find(Button.class).withText("Save").single()).click();
        assertThat(page()).contains("New words are on their way", "The domain's own");
        var edit = edits.open(project).orElseThrow();
        assertThat(edit.domainUnit()).isEqualTo("unit-lending");
        edits.confirmed(edit.id());
        open("projects/" + project);
        assertThat(page()).contains("Lending");
        test(find(Button.class).withText("Edit").single()).click();
        assertThat(unit().getValue()).isEqualTo(lending);
    }

    @Test
    void suggestsNobodyBeforeTwoLetters() {
        open("projects/" + project);
        assertThat(tab(1)).isNotEmpty();
        test(find(Button.class).withText("Add a member").single()).click();
        var who = test(people());
        who.setFilter("i");
        assertThat(who.getSuggestions()).isEmpty();
        who.setFilter("in");
        assertThat(who.getSuggestions()).containsExactly("Ines Duarte · ines-duarte");
    }

    @Test
    void namesWhatKeepsItFromBeingArchived() {
        open("projects/" + SampleData.RISK);
        sample.model(SampleData.RISK, "keeps-" + name, "Scores", "Classification", "XGBoost", "Approved");
        test(find(Button.class).withText("Archive").single()).click();
        assertThat(dialog()).contains("It cannot be archived yet", "published asset");
        test(find(Button.class).withText("Back").single()).click();
        open("projects/" + project);
        test(find(Button.class).withText("Archive").single()).click();
        test(find(Button.class)
                        .withText("Archive")
                        .from(find(Dialog.class).single())
                        .single())
                .click();
        assertThat(projects.seen(project).archived()).isTrue();
        assertThat(page()).contains("Archived", "Restore");
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.select.Select<dev.concord.project.RiskTier> riskTier() {
        return find(com.vaadin.flow.component.select.Select.class)
                .withCaption("Risk tier")
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Listed> people() {
        return find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.select.Select<DomainUnit> unit() {
        return find(com.vaadin.flow.component.select.Select.class)
                .withCaption("Domain unit")
                .single();
    }

    private String tab(int index) {
        var tabs = find(TabSheet.class).single();
        tabs.setSelectedIndex(index);
        return tabs.getComponent(tabs.getSelectedTab()).getElement().getTextRecursively();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
