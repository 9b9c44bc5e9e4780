package dev.concord.provisioning;

/** What a blueprint asks for, in the blueprint's own words; the default is empty when there is none. */
public record BlueprintParameter(
        String name,
        String type,
        String description,
        String defaultValue,
        boolean editable,
        boolean optional,
        boolean updatable) {
    /** Whether a profile must give a value, because the blueprint brings none. */
    public boolean required() {
        return editable && !optional && defaultValue.isEmpty();
    }
}
