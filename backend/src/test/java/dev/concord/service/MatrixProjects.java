package dev.concord.service;

import dev.concord.SampleData;
import dev.concord.identity.Designation;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.project.CreationId;
import dev.concord.project.Directory;
import dev.concord.project.JoinId;
import dev.concord.project.JoinRequests;
import dev.concord.project.Members;
import dev.concord.project.ProjectArchive;
import dev.concord.project.ProjectCreations;
import dev.concord.project.ProjectEdits;
import dev.concord.project.ProjectFacts;
import dev.concord.project.ProjectName;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.project.Projects;
import dev.concord.project.Purpose;
import dev.concord.project.RiskTier;
import dev.concord.project.SeenProject;
import dev.concord.project.internal.CreationProgress;
import dev.concord.project.internal.MembershipProgress;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Projects with the people of the matrix, and what becomes of them. */
@TestComponent
class MatrixProjects {
    private static final MemberId ADDABLE = MemberId.of(new PersonId("matrix-addable"));
    private static final ProjectId FOREIGN = new ProjectId("foreign");

    private final SampleData sample;
    private final Projects projects;
    private final ProjectEdits edits;
    private final ProjectArchive archive;
    private final ProjectCreations creations;
    private final CreationProgress creation;
    private final Members members;
    private final MembershipProgress membership;
    private final JoinRequests joining;
    private final Directory directory;
    private ProjectId last = MatrixWorld.LEDGER;
    private String lastChange = "";

    MatrixProjects(
            SampleData sample,
            Projects projects,
            ProjectEdits edits,
            ProjectArchive archive,
            ProjectCreations creations,
            CreationProgress creation,
            Members members,
            MembershipProgress membership,
            JoinRequests joining,
            Directory directory) {
        this.sample = sample;
        this.projects = projects;
        this.edits = edits;
        this.archive = archive;
        this.creations = creations;
        this.creation = creation;
        this.members = members;
        this.membership = membership;
        this.joining = joining;
        this.directory = directory;
    }

    void people() {
        ledgerLike(MatrixWorld.LEDGER, "Quokka Ledger");
        project(MatrixWorld.ASKING, "Asking", MatrixPerson.ASKER.member(Designation.PROJECT_OWNER));
        project(new ProjectId("elsewhere"), "Elsewhere", MatrixPerson.ELSEWHERE.member(Designation.PROJECT_OWNER));
        project(MatrixWorld.THIRD, "Third", new Member(new PersonId("third"), "Third", Designation.PROJECT_OWNER));
        directory.observed(
                List.of(new Listed(ADDABLE, "Addable", "addable")), List.of(new SeenProject(FOREIGN, "Foreign", "")));
    }

    Optional<Object> thing(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "fresh" -> fresh();
                    case "archived" -> archived();
                    case "unworded" -> unworded();
                    case "stuck" -> stuck();
                    case "change" -> lastChange;
                    case "project-version" ->
                        MatrixPerson.ADMIN.does(() -> projects.seen(last)).version();
                    case "member" -> MemberId.of(MatrixPerson.VIEWER.id());
                    case "stranger" -> MemberId.of(MatrixPerson.ELSEWHERE.id());
                    case "foreign-change" -> foreignChange();
                    case "foreign-join" -> foreignJoin().value();
                    case "join" -> join().value();
                    case "creation" -> created().value();
                    case "failed-creation" -> failedCreation().value();
                    case "foreign" -> FOREIGN;
                    default -> null;
                });
    }

    private ProjectId fresh() {
        last = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        ledgerLike(last, "Ledger " + last);
        return last;
    }

    private ProjectId archived() {
        var project = fresh();
        return MatrixPerson.OWNER.does(() -> {
            archive.archive(project, projects.seen(project).version());
            return project;
        });
    }

    private ProjectId unworded() {
        var project = fresh();
        return MatrixPerson.OWNER.does(() -> {
            edits.edit(project, projects.seen(project).version(), facts("Renamed " + project));
            edits.failed(edits.open(project).orElseThrow().id(), "bilby");
            return project;
        });
    }

    private ProjectId stuck() {
        var project = fresh();
        var change = MatrixPerson.OWNER.does(() -> members.add(project, ADDABLE, Designation.PROJECT_CONTRIBUTOR));
        membership.failed(change, "bilby");
        lastChange = change.value().toString();
        return project;
    }

    /** Of another project of the same people; the project asked about before stays the last. */
    private String foreignChange() {
        var before = last;
        stuck();
        last = before;
        return lastChange;
    }

    /** The ledger's owner asks to join a project of the asker. */
    private JoinId foreignJoin() {
        var id = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        project(id, "Asking " + id, MatrixPerson.ASKER.member(Designation.PROJECT_OWNER));
        return MatrixPerson.OWNER.does(() -> joining.ask(id, Designation.PROJECT_CONTRIBUTOR, "bilby"));
    }

    private JoinId join() {
        var project = fresh();
        return MatrixPerson.ASKER.does(() -> joining.ask(project, Designation.PROJECT_CONTRIBUTOR, "bilby"));
    }

    private CreationId created() {
        var id = new CreationId(UUID.randomUUID());
        return MatrixPerson.ASKER.does(() -> {
            creations.ask(id, facts(MatrixWorld.newName()));
            return id;
        });
    }

    private CreationId failedCreation() {
        var id = created();
        creation.failed(id, "bilby");
        return id;
    }

    private static ProjectFacts facts(String name) {
        return new ProjectFacts(new ProjectName(name), new Purpose("To keep books"), RiskTier.LOW, null, List.of());
    }

    private void ledgerLike(ProjectId id, String name) {
        project(
                id,
                name,
                MatrixPerson.VIEWER.member(Designation.PROJECT_CATALOG_VIEWER),
                MatrixPerson.CONTRIBUTOR.member(Designation.PROJECT_CONTRIBUTOR),
                MatrixPerson.CONSUMER.member(Designation.PROJECT_CATALOG_CONSUMER),
                MatrixPerson.STEWARD.member(Designation.PROJECT_CATALOG_STEWARD),
                MatrixPerson.OWNER.member(Designation.PROJECT_OWNER));
    }

    private void project(ProjectId id, String name, Member... members) {
        MatrixPerson.ADMIN.does(() -> {
            projects.adopt(id, "arn:aws:iam::447120983316:role/concord/" + id);
            return id;
        });
        sample.observed(id, name, members);
    }
}
