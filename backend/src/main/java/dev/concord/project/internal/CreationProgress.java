package dev.concord.project.internal;

import dev.concord.project.CreationId;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far creations are: what AWS answered is recorded here before the next step. Observations, so nobody is asked. */
@Component
@Transactional
public class CreationProgress {
    private final CreationRepository creations;
    private final ProjectRepository projects;
    private final Projects observed;
    private final Clock clock;
    private final News news;

    CreationProgress(
            CreationRepository creations, ProjectRepository projects, Projects observed, Clock clock, News news) {
        this.creations = creations;
        this.projects = projects;
        this.observed = observed;
        this.clock = clock;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public ProjectCreation of(CreationId id) {
        return creations.find(id).orElseThrow(() -> new Missing("There is no creation " + id));
    }

    public void roleMade(CreationId id, String arn) {
        creations.role(id, arn);
        did(id, CreationStep.ROLE);
    }

    public void profileMade(CreationId id, String profile) {
        creations.profile(id, profile);
        did(id, CreationStep.PROFILE);
    }

    /** From now on a project may exist although no answer tells of it. */
    public void projectSent(CreationId id) {
        creations.projectSent(id, clock.instant());
    }

    public void projectMade(CreationId id, ProjectId project) {
        creations.project(id, project);
        did(id, CreationStep.PROJECT);
    }

    public void did(CreationId id, CreationStep step) {
        creations.step(id, step, clock.instant());
        moved(id);
    }

    /** All is there, and only the role and the person belong to it: Concord works in the project from now on. */
    public void complete(CreationId id, ProjectObservation observation) {
        var creation = of(id);
        if (creations.done(id)) {
            projects.insertCreated(creation, clock.instant());
            news.tell(
                    Topic.PROJECTS,
                    observation.project(),
                    news.decided(creation.askedBy(), "created", "project " + creation.name())
                            .in(observation.project())
                            .as(id.value()));
            observed.observed(observation);
        }
        moved(id);
    }

    /** The role is there; an owner in DataZone lets it in. */
    public void prepared(CreationId id) {
        creations.prepared(id);
        moved(id);
    }

    /** Prepared, and not let in yet. */
    @Transactional(readOnly = true)
    public List<ProjectCreation> awaited() {
        return creations.awaited();
    }

    /** An owner let Concord's role in: it works in the project from now on. */
    public void letIn(CreationId id) {
        var creation = of(id);
        if (creation.project() != null && creation.roleArn() != null && creations.done(id)) {
            projects.insert(creation.project(), creation.roleArn(), creation.askedBy(), clock.instant());
            news.tell(
                    Topic.PROJECTS,
                    creation.project(),
                    news.decided(creation.askedBy(), "let Concord in", "project " + creation.name())
                            .in(creation.project()));
        }
        moved(id);
    }

    public void failed(CreationId id, String why) {
        creations.failed(id, why);
        moved(id);
    }

    public void tryingAgain(CreationId id) {
        creations.goesOn(id);
        moved(id);
    }

    public void undone(CreationId id) {
        creations.undone(id);
        moved(id);
    }

    private void moved(CreationId id) {
        news.changed(Topic.PROJECTS, id);
    }
}
