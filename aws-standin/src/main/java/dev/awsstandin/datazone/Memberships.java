package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Who belongs to which project, and as what. */
final class Memberships {

    static final String OWNER = "PROJECT_OWNER";
    static final String CONTRIBUTOR = "PROJECT_CONTRIBUTOR";

    private final Rows members;
    private final Lookup projectsByUser;

    Memberships(Cloud cloud) {
        this.members = new Rows(cloud, "memberships", "Member");
        this.projectsByUser = new Lookup(cloud, "projects-by-user");
    }

    void add(String domain, String project, String user, String designation) {
        var member = Json.object().put("id", user).put("designation", designation);
        member.putObject("memberDetails").putObject("user").put("userId", user);
        members.put(domain, key(project, user), member);
        projectsByUser.add(domain, user, project);
    }

    void remove(String domain, String project, String user) {
        members.remove(domain, key(project, user));
        projectsByUser.remove(domain, user, project);
    }

    /** Empty text when the user is no member. */
    String designation(String domain, String project, String user) {
        return members.find(domain, key(project, user))
                .map(member -> member.path("designation").asString())
                .orElse("");
    }

    List<ObjectNode> of(String domain, String project) {
        return members.in(domain, key(project, ""));
    }

    List<String> projectsOf(String domain, String user) {
        return projectsByUser.ids(domain, user);
    }

    private static String key(String project, String user) {
        return project + "/" + user;
    }
}
