package dev.concord.ui.environment;

import static dev.concord.provisioning.SageMakerParameters.AUTH_MODE;
import static dev.concord.provisioning.SageMakerParameters.IAM;
import static dev.concord.provisioning.SageMakerParameters.KMS_KEY;
import static dev.concord.provisioning.SageMakerParameters.NETWORK_TYPE;
import static dev.concord.provisioning.SageMakerParameters.PUBLIC_INTERNET;
import static dev.concord.provisioning.SageMakerParameters.SSO;
import static dev.concord.provisioning.SageMakerParameters.SUBNETS;
import static dev.concord.provisioning.SageMakerParameters.VPC;
import static dev.concord.provisioning.SageMakerParameters.VPC_ONLY;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintParameter;
import dev.concord.provisioning.SageMakerParameters;
import dev.concord.shared.Invalid;
import java.util.LinkedHashMap;
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
            SageMakerParameters.require(parameter, value);
            validated.setInvalid(false);
            return true;
        } catch (Invalid invalid) {
            validated.setInvalid(true);
            validated.setErrorMessage(invalid.getMessage());
            return false;
        }
    }

    private AbstractField<?, String> field(BlueprintParameter parameter) {
        return switch (parameter.name()) {
            case AUTH_MODE -> select(parameter, IAM, SSO);
            case NETWORK_TYPE -> select(parameter, VPC_ONLY, PUBLIC_INTERNET);
            case VPC -> text(parameter, "vpc-0f3a9c1d5b7e24680");
            case SUBNETS -> text(parameter, "subnet-0a1b2c3d4e5f60718, subnet-0b2c3d4e5f6071829");
            case KMS_KEY -> text(parameter, "An id, an ARN or alias/name; empty for a key of AWS");
            default -> text(parameter, "");
        };
    }

    private TextField text(BlueprintParameter parameter, String placeholder) {
        var field = new TextField(SageMakerParameters.label(parameter.name()));
        field.setPlaceholder(placeholder);
        field.setHelperText(parameter.description());
        field.setMaxLength(2048);
        field.setManualValidation(true);
        field.addBlurListener(left -> check(parameter));
        return field;
    }

    private static Select<String> select(BlueprintParameter parameter, String... values) {
        var field = new Select<String>();
        field.setLabel(SageMakerParameters.label(parameter.name()));
        field.setItems(values);
        field.setEmptySelectionAllowed(!parameter.required());
        field.setHelperText(parameter.description());
        return field;
    }
}
