package dev.concord.project;

import dev.concord.shared.ProjectId;
import java.util.List;

/** What a feature has that keeps a project from being archived; each feature brings its own. */
public interface ProjectTies {
    /** In words for a person: "2 active environments"; empty when nothing does. */
    List<String> of(ProjectId project);

    /** "1 published asset", "3 published assets", or nothing for none. */
    static List<String> counted(long count, String one, String many) {
        return count == 0 ? List.of() : List.of("%d %s".formatted(count, count == 1 ? one : many));
    }
}
