package dev.concord.ui.project;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person looks for among projects, as it stands in the address. What the address says wrongly is left out. */
record ProjectFilter(String text, Show show) {
    private static final int LONGEST = 200;

    ProjectFilter {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Which projects. */
    enum Show {
        MINE("mine", "Mine"),
        ALL("all", "All"),
        NOT_MANAGED("not-managed", "Not managed");

        private final String parameter;
        private final String words;

        Show(String parameter, String words) {
            this.parameter = parameter;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static ProjectFilter of(QueryParameters address, Show usual) {
        var show = address.getSingleParameter("show").orElse("");
        return new ProjectFilter(
                address.getSingleParameter("q").orElse(""),
                Arrays.stream(Show.values())
                        .filter(known -> known.parameter.equals(show))
                        .findFirst()
                        .orElse(usual));
    }

    Location location() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("show", List.of(show.parameter));
        if (!text.isBlank()) {
            parameters.put("q", List.of(text));
        }
        return new Location("projects", new QueryParameters(parameters));
    }

    ProjectFilter withText(String other) {
        return new ProjectFilter(other, show);
    }

    ProjectFilter withShow(Show other) {
        return new ProjectFilter(text, other);
    }
}
