package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.shared.Lookup;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Who belongs to which project, and as what: users and groups, by the ids of their profiles. */
public final class Memberships {

    public static final String OWNER = "PROJECT_OWNER";
    public static final String CONTRIBUTOR = "PROJECT_CONTRIBUTOR";

    private final Rows members;
    private final Lookup projectsByMember;

    public Memberships(Cloud cloud) {
        this.members = new Rows(cloud, "memberships", "Member");
        this.projectsByMember = new Lookup(cloud, "projects-by-user");
    }

    public void add(String domain, String project, Member who, String designation) {
        var member = Json.object().put("id", who.id()).put("designation", designation);
        member.set("memberDetails", who.details());
        members.put(domain, key(project, who.id()), member);
        projectsByMember.add(domain, who.id(), project);
    }

    public void remove(String domain, String project, String id) {
        members.remove(domain, key(project, id));
        projectsByMember.remove(domain, id, project);
    }

    public void removeAll(String domain, String project) {
        of(domain, project)
                .forEach(member -> remove(domain, project, member.path("id").asString()));
    }

    /** Whether the project would have no owner without this one; a group counts as one. */
    public boolean isLastOwner(String domain, String project, String id) {
        return designation(domain, project, id).equals(OWNER)
                && of(domain, project).stream()
                        .noneMatch(
                                member -> member.path("designation").asString().equals(OWNER)
                                        && !member.path("id").asString().equals(id));
    }

    /** Empty text when nobody with this id is a member. */
    public String designation(String domain, String project, String id) {
        return members.find(domain, key(project, id))
                .map(member -> member.path("designation").asString())
                .orElse("");
    }

    /** All that somebody with these ids is in the project. */
    public Set<String> designations(String domain, String project, Collection<String> ids) {
        return ids.stream()
                .map(id -> designation(domain, project, id))
                .filter(designation -> !designation.isEmpty())
                .collect(Collectors.toSet());
    }

    public List<ObjectNode> of(String domain, String project) {
        return members.in(domain, key(project, ""));
    }

    /** The projects that somebody with these ids belongs to, each once. */
    public List<String> projectsOf(String domain, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> projectsByMember.ids(domain, id).stream())
                .distinct()
                .toList();
    }

    private static String key(String project, String id) {
        return project + "/" + id;
    }
}
