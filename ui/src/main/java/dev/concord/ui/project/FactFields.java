package dev.concord.ui.project;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.project.Directory;
import dev.concord.project.Directory.DomainUnit;
import dev.concord.project.Directory.Term;
import dev.concord.project.Project;
import dev.concord.project.ProjectFacts;
import dev.concord.project.ProjectName;
import dev.concord.project.Purpose;
import dev.concord.project.RiskTier;
import dev.concord.shared.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people say of a project, to be filled in; a fault is said below its field. */
class FactFields extends Div {
    private final TextField name = new TextField("Name");
    private final TextArea purpose = new TextArea("Business purpose");
    private final Select<RiskTier> tier = new Select<>();
    private final Select<DomainUnit> unit = new Select<>();
    private final MultiSelectComboBox<Term> terms = new MultiSelectComboBox<>("Glossary terms");

    FactFields(Directory directory) {
        addClassName("form");
        name.setMaxLength(64);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText("Letters, digits, spaces, - and _");
        name.setManualValidation(true);
        purpose.setMaxLength(Purpose.LONGEST);
        purpose.setRequiredIndicatorVisible(true);
        purpose.setPlaceholder("What it is for, in a sentence");
        purpose.setMinRows(2);
        purpose.setManualValidation(true);
        tier.setLabel("Risk tier");
        tier.setItems(RiskTier.values());
        tier.setItemLabelGenerator(RiskTier::word);
        tier.setRequiredIndicatorVisible(true);
        tier.setManualValidation(true);
        tier.setHelperText("How much can go wrong with what the project makes");
        add(name, purpose, tier);
        offer(directory.units(), directory.terms());
        getChildren().forEach(field -> field.getElement().getStyle().setWidth("100%"));
    }

    private void offer(List<DomainUnit> units, List<Term> known) {
        unit.setLabel("Domain unit");
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one == null ? "The domain's own" : one.name());
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption("The domain's own");
        terms.setItems(known);
        terms.setItemLabelGenerator(term -> term.glossary() + ": " + term.name());
        if (units.size() > 1) {
            add(unit);
        }
        if (!known.isEmpty()) {
            add(terms);
        }
    }

    /** A project is in a unit already, so there is no choice of none. */
    void fill(Project project) {
        name.setValue(project.name());
        purpose.setValue(project.purpose());
        tier.setValue(project.riskTier());
        unit.setEmptySelectionAllowed(false);
        unit.setHelperText("Another unit is true once DataZone has moved the project");
        unit.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(project.domainUnit()))
                .findFirst()
                .ifPresent(unit::setValue);
        terms.select(terms.getListDataView()
                .getItems()
                .filter(term -> project.glossaryTerms().contains(term.id()))
                .toList());
    }

    void focusFirst() {
        name.focus();
    }

    /** What was filled in; empty when something is wrong, which is said below its field then. */
    Optional<ProjectFacts> read() {
        var read = new Object() {
            final @Nullable ProjectName called = checked(name, () -> new ProjectName(name.getValue()));
            final @Nullable Purpose meant = checked(purpose, () -> new Purpose(purpose.getValue()));
            final @Nullable RiskTier rated = checked(tier, FactFields.this::tier);
        };
        if (read.called == null || read.meant == null || read.rated == null) {
            return Optional.empty();
        }
        return Optional.of(new ProjectFacts(
                read.called,
                read.meant,
                read.rated,
                Optional.ofNullable(unit.getValue()).map(DomainUnit::id).orElse(null),
                terms.getValue().stream().map(Term::id).sorted().toList()));
    }

    private RiskTier tier() {
        return Optional.ofNullable(tier.getValue()).orElseThrow(() -> new Invalid("Choose how risky its work is"));
    }

    /** What the service refused; it can only be the name. */
    void refused(String sentence) {
        name.setInvalid(true);
        name.setErrorMessage(sentence);
        name.focus();
    }

    private static <T> @Nullable T checked(HasValidation field, Supplier<T> value) {
        try {
            field.setInvalid(false);
            return value.get();
        } catch (Invalid wrong) {
            field.setInvalid(true);
            field.setErrorMessage(String.valueOf(wrong.getMessage()));
            return null;
        }
    }
}
