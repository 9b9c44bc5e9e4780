package dev.concord.ui.environment;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintKind;
import dev.concord.provisioning.BlueprintParameter;
import dev.concord.shared.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One field for each parameter of a blueprint: a good one for those that Concord knows, a text field for the rest. */
final class ProfileFields {
    private final Blueprint blueprint;
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

    ProfileFields(Blueprint blueprint, Div form, Map<String, String> values) {
        this.blueprint = blueprint;
        blueprint.parameters().forEach(parameter -> {
            var field = field(parameter);
            field.setValue(values.getOrDefault(parameter.name(), parameter.defaultValue()));
            field.setReadOnly(!parameter.editable());
            field.setRequiredIndicatorVisible(parameter.required());
            field.setId("parameter-" + parameter.name());
            fields.put(parameter.name(), field);
            form.add((Component) field);
        });
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> {
            var value = field.getValue() == null ? "" : field.getValue().strip();
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** Says beside each field what is wrong with it; true if nothing is. */
    boolean check() {
        boolean good = true;
        for (BlueprintParameter parameter : blueprint.parameters()) {
            good &= check(parameter);
        }
        return good;
    }

    private boolean check(BlueprintParameter parameter) {
        var field = fields.get(parameter.name());
        if (!(field instanceof HasValidation validated)) {
            return true;
        }
        try {
            var value = values().getOrDefault(parameter.name(), "");
            blueprint.require(parameter, value);
            validated.setInvalid(false);
            return true;
        } catch (Invalid invalid) {
            validated.setInvalid(true);
            validated.setErrorMessage(invalid.getMessage());
            return false;
        }
    }

    private AbstractField<?, String> field(BlueprintParameter parameter) {
        var known = blueprint.known(parameter);
        return known.filter(found -> !found.choices().isEmpty()).isPresent()
                ? select(parameter, known.get().choices())
                : text(parameter, known.map(BlueprintKind.Known::example).orElse(""));
    }

    private TextField text(BlueprintParameter parameter, String placeholder) {
        var field = new TextField(BlueprintKind.label(parameter.name()));
        field.setPlaceholder(placeholder);
        field.setHelperText(parameter.description());
        field.setMaxLength(2048);
        field.setManualValidation(true);
        field.addBlurListener(left -> check(parameter));
        return field;
    }

    private static Select<String> select(BlueprintParameter parameter, List<String> values) {
        var field = new Select<String>();
        field.setLabel(BlueprintKind.label(parameter.name()));
        field.setItems(values);
        field.setEmptySelectionAllowed(!parameter.required());
        field.setHelperText(parameter.description());
        return field;
    }
}
