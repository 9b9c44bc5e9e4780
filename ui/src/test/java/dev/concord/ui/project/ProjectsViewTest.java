package dev.concord.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.identity.Designation;
import dev.concord.identity.People;
import dev.concord.identity.Person;
import dev.concord.project.Directory;
import dev.concord.project.ProjectCreations;
import dev.concord.project.RiskTier;
import dev.concord.project.SeenProject;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SignedIn("ines")
class ProjectsViewTest extends PortalTest {
    private final String name = "Listed " + UUID.randomUUID().toString().substring(0, 8);
    private final ProjectId project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));

    @Autowired
    ProjectCreations creations;

    @Autowired
    Directory directory;

    @Autowired
    People people;

    @BeforeEach
    void aProjectOfOskar() {
        sample.projects();
        people.signedIn(new Person(new PersonId("ines"), "Ines Duarte", false, false));
        sample.project(project, name, Map.of("oskar", Designation.PROJECT_OWNER));
    }

    @Test
    void showsMyProjectsAtFirstAndFindsAllOthersByNameAndOwner() {
        open("projects");
        assertThat(rows())
                .contains("Customer Retention", "you are a contributor")
                .doesNotContain(name);

        open("projects?show=all&q=" + name.replace(" ", "%20"));
        assertThat(rows()).contains(name, "Owned by Oskar Lindgren", "What " + name + " is for");
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getAriaLabel, java.util.Optional.of("Search projects"))
                        .single()
                        .getValue())
                .isEqualTo(name);
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        open("projects?show=all&q=no-such-project");
        assertThat(page()).contains("No project matches “no-such-project”", "Show all");
    }

    @Test
    void showsProjectsThatWereMadeElsewhereAndWhoMayPrepareThem() {
        directory.observed(List.of(), List.of(new SeenProject(new ProjectId("made-elsewhere"), "Made Elsewhere", "")));
        open("projects?show=not-managed");
        assertThat(rows()).contains("Made Elsewhere", "Not managed", "An ML admin can prepare it");
    }

    @Test
    void saysBelowEachFieldWhatIsWrongWithIt() {
        open("projects");
        test(find(Button.class).withText("New project").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("Not/A/Name");
        test(find(Button.class).withText("Create project").single()).click();
        assertThat(find(TextField.class).withCaption("Name").single().getErrorMessage())
                .contains("letters, digits, spaces");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("what the project is for");
        assertThat(find(Select.class).withCaption("Risk tier").single().getErrorMessage())
                .contains("how risky");

        test(find(TextField.class).withCaption("Name").single()).setValue("Credit Risk");
        fillTheRest();
        test(find(Button.class).withText("Create project").single()).click();
        assertThat(find(TextField.class).withCaption("Name").single().getErrorMessage())
                .contains("There is a project called Credit Risk already");
    }

    @Test
    void asksForAProjectAndShowsHowFarItIs() {
        open("projects");
        test(find(Button.class).withText("New project").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("New " + name);
        fillTheRest();
        test(find(Button.class).withText("Create project").single()).click();
        assertThat(page()).contains("New " + name, "Creating", "Role for the project", "Project in DataZone");
        assertThat(creations.open()).anyMatch(creation -> creation.name().equals("New " + name));
        open("projects");
        assertThat(page()).contains("New " + name);
    }

    private void fillTheRest() {
        test(find(TextArea.class).single()).setValue("To see what becomes of it");
        riskTier().setValue(RiskTier.LOW);
    }

    @SuppressWarnings("unchecked")
    private Select<RiskTier> riskTier() {
        return find(Select.class).withCaption("Risk tier").single();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String rows() {
        var list = list();
        return IntStream.range(0, test(list).size())
                .mapToObj(
                        row -> test(list).getCellComponent(row, 0).getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private Grid<ProjectRow> list() {
        return find(Grid.class).single();
    }
}
