package dev.awsstandin.cloudformation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks for the mistakes that CloudFormation finds without asking the services that own the resources. */
final class TemplateCheck {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Conditions",
            "Description",
            "Globals",
            "Hooks",
            "Mappings",
            "Metadata",
            "Outputs",
            "Parameters",
            "Resources",
            "Rules",
            "Transform");
    private static final Set<String> OF_RESOURCE = Set.of(
            "Condition",
            "CreationPolicy",
            "DeletionPolicy",
            "DependsOn",
            "Metadata",
            "Properties",
            "Type",
            "UpdatePolicy",
            "UpdateReplacePolicy");
    private static final Set<String> OF_PARAMETER = Set.of(
            "AllowedPattern",
            "AllowedValues",
            "ConstraintDescription",
            "Default",
            "Description",
            "MaxLength",
            "MaxValue",
            "MinLength",
            "MinValue",
            "NoEcho",
            "Type");
    private static final String PARAMETER_TYPE =
            "String|Number|CommaDelimitedList|List<Number>|(List<)?AWS::[A-Za-z0-9:]+>?|AWS::SSM::Parameter::.+";

    private final Template template;

    TemplateCheck(Template template) {
        this.template = template;
    }

    void requireSound() {
        sections();
        parameters();
        resources();
        new References(template).requireResolved();
    }

    private void sections() {
        var unknown = template.root().propertyNames().stream()
                .filter(name -> !SECTIONS.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw TemplateErrors.invalid("Invalid template property or properties " + unknown);
        }
        var version = template.section("AWSTemplateFormatVersion");
        if (!version.isMissingNode() && !version.asString("").equals("2010-09-09")) {
            throw TemplateErrors.format("Unsupported AWSTemplateFormatVersion: " + version.asString(""));
        }
        requireText(template.root(), "Description");
        for (var name : List.of("Parameters", "Conditions", "Outputs", "Mappings")) {
            var section = template.section(name);
            if (!section.isMissingNode() && !section.isObject()) {
                throw TemplateErrors.format("%s must be an object.".formatted(name));
            }
        }
    }

    private void parameters() {
        template.section("Parameters").forEachEntry((name, parameter) -> {
            requireName(name, "Parameters");
            if (!parameter.isObject() || !parameter.path("Type").isString()) {
                throw TemplateErrors.format("Every Parameters object must contain a Type member.");
            }
            requireOnly(parameter, OF_PARAMETER, "Invalid template parameter property '%s'");
            requireText(parameter, "Default");
            requireText(parameter, "Description");
            var type = parameter.path("Type").asString();
            if (!type.matches(PARAMETER_TYPE)) {
                throw TemplateErrors.format("Unrecognized parameter type: " + type);
            }
        });
    }

    /** Numbers and truth values are texts to AWS. */
    private static void requireText(JsonNode object, String member) {
        if (object.path(member).isContainer()) {
            throw TemplateErrors.format("Every %s member must be a string.".formatted(member));
        }
    }

    private void resources() {
        if (!template.resources().isObject() || template.resources().isEmpty()) {
            throw TemplateErrors.format("At least one Resources member must be defined.");
        }
        var parameters = new HashSet<>(template.section("Parameters").propertyNames());
        template.resources().forEachEntry((name, resource) -> {
            requireName(name, "Resources");
            if (parameters.contains(name)) {
                throw TemplateErrors.format("Resource name %s already used by a parameter.".formatted(name));
            }
            if (!resource.isObject()) {
                throw TemplateErrors.format("Every Resources member must be an object.");
            }
            if (!resource.path("Type").isString()) {
                throw TemplateErrors.format("Every Resources object must contain a Type member.");
            }
            requireOnly(resource, OF_RESOURCE, "Invalid template resource property '%s'");
            requireType(resource.path("Type").asString());
        });
    }

    private static void requireType(String type) {
        if (!type.matches("(AWS|Custom|Alexa|[A-Za-z0-9]{2,64})::[A-Za-z0-9@_-]+(::[A-Za-z0-9]+)*")) {
            throw TemplateErrors.format("Unrecognized resource types: [%s]".formatted(type));
        }
    }

    private static void requireName(String name, String section) {
        if (!name.matches("[A-Za-z0-9]{1,255}")) {
            throw TemplateErrors.format("%s name %s is non alphanumeric.".formatted(section, name));
        }
    }

    private static void requireOnly(JsonNode node, Set<String> allowed, String sentence) {
        node.propertyNames().stream()
                .filter(property -> !allowed.contains(property))
                .findFirst()
                .ifPresent(property -> {
                    throw TemplateErrors.invalid(sentence.formatted(property));
                });
    }
}
