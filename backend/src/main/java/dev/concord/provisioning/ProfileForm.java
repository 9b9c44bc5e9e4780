package dev.concord.provisioning;

import dev.concord.shared.ProjectId;
import dev.concord.shared.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an environment profile is to be: whose it is, which projects may use it, where it deploys and with which values. An
 * empty value is left to the blueprint.
 */
public record ProfileForm(
        String name,
        String description,
        ProjectId managing,
        boolean everyProject,
        List<ProjectId> projects,
        String account,
        String region,
        Map<String, String> parameters) {
    private static final Pattern NAME = Pattern.compile("[\\w -]+");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}-[a-z]{4,10}-\\d");

    public ProfileForm {
        name = name.strip();
        description = description.strip();
        projects = List.copyOf(projects);
        parameters = Map.copyOf(parameters);
        Require.that(
                !name.isEmpty() && name.length() <= 64 && NAME.matcher(name).matches(),
                "A profile's name has 1 to 64 letters, digits, underscores, blanks and hyphens");
        Require.that(description.length() <= 1900, "A description has at most 1900 characters");
        Require.that(ACCOUNT.matcher(account).matches(), "An AWS account has twelve digits");
        Require.that(REGION.matcher(region).matches(), "A region looks like eu-west-1");
        Require.that(everyProject || !projects.isEmpty(), "Say which projects may use the profile");
        Require.that(
                parameters.entrySet().stream()
                        .allMatch(value -> value.getKey().length() <= 64
                                && value.getValue().length() <= 2048),
                "A parameter has at most 2048 characters");
    }

    public boolean allows(ProjectId project) {
        return everyProject || projects.contains(project);
    }

    /** The value of a parameter, empty when none is given. */
    public String value(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** The same with what the blueprint would fill in, so that nothing is left to it unseen. */
    ProfileForm filledFrom(Blueprint blueprint) {
        var filled = new HashMap<String, String>();
        blueprint.parameters().forEach(parameter -> {
            var given = value(parameter.name()).strip();
            var value = given.isEmpty() ? parameter.defaultValue() : given;
            if (!value.isEmpty()) {
                filled.put(parameter.name(), value);
            }
        });
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                filled.putIfAbsent(name, value.strip());
            }
        });
        return new ProfileForm(name, description, managing, everyProject, projects, account, region, filled);
    }
}
