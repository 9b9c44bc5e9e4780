package dev.concord.project.internal;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.project.ChangeId;
import dev.concord.project.Directory;
import dev.concord.project.Members;
import dev.concord.project.MembershipChange;
import dev.concord.project.ProjectMember;
import dev.concord.shared.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members of a project, named by person:ID or group:ID, and whom one can add. */
@RestController
@RequestMapping("/api/v1")
class MemberController {
    private final Members members;
    private final Directory directory;

    MemberController(Members members, Directory directory) {
        this.members = members;
        this.directory = directory;
    }

    @GetMapping("/directory")
    List<Listed> find(@RequestParam(defaultValue = "") String text) {
        return directory.find(text).stream()
                .map(found -> new Listed(found.member().toString(), found.name(), found.account()))
                .toList();
    }

    @GetMapping("/projects/{id}/members")
    List<Row> of(@PathVariable String id) {
        return members.of(new ProjectId(id)).stream().map(MemberController::row).toList();
    }

    @PostMapping("/projects/{id}/members")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Row> add(@PathVariable String id, @Valid @RequestBody Addition addition) {
        members.add(new ProjectId(id), MemberId.parse(addition.member()), addition.designation());
        return of(id);
    }

    @PutMapping("/projects/{id}/members/{member}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Row> change(@PathVariable String id, @PathVariable String member, @Valid @RequestBody Place place) {
        members.change(new ProjectId(id), MemberId.parse(member), place.designation());
        return of(id);
    }

    @DeleteMapping("/projects/{id}/members/{member}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Row> remove(@PathVariable String id, @PathVariable String member) {
        members.remove(new ProjectId(id), MemberId.parse(member));
        return of(id);
    }

    @PostMapping("/projects/{id}/membership-changes/{change}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<Row> retry(@PathVariable String id, @PathVariable String change) {
        members.retry(new ProjectId(id), ChangeId.of(change));
        return of(id);
    }

    @PostMapping("/projects/{id}/membership-changes/{change}/give-up")
    List<Row> giveUp(@PathVariable String id, @PathVariable String change) {
        members.giveUp(new ProjectId(id), ChangeId.of(change));
        return of(id);
    }

    private static Row row(ProjectMember member) {
        return new Row(
                member.member().toString(),
                member.name(),
                member.designation(),
                Optional.ofNullable(member.change())
                        .map(change ->
                                new Change(change.id().toString(), change.word(), change.wanted(), change.failure()))
                        .orElse(null));
    }

    /** Somebody who can be added. */
    record Listed(String member, String name, String account) {}

    /** A member, and what is about to change. */
    record Row(
            String member,
            String name,
            @Nullable Designation designation,
            @Nullable Change change) {}

    /** What DataZone has not confirmed; see {@link MembershipChange}. */
    record Change(
            String id,
            String what,
            @Nullable Designation wanted,
            @Nullable String failure) {}

    /** Who is to be added, as what. */
    record Addition(@NotNull String member, @NotNull Designation designation) {}

    /** What the member is to be. */
    record Place(@NotNull Designation designation) {}
}
