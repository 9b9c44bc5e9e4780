package dev.concord.project;

import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project on its way, with what AWS has made of it so far. */
public record ProjectCreation(
        CreationId id,
        Kind kind,
        PersonId askedBy,
        String askedByName,
        Instant askedAt,
        String name,
        String purpose,
        @Nullable RiskTier riskTier,
        @Nullable String domainUnit,
        List<String> glossaryTerms,
        String roleName,
        @Nullable String roleArn,
        @Nullable String roleProfile,
        @Nullable Instant projectSentAt,
        @Nullable ProjectId project,
        Map<CreationStep, Instant> steps,
        State state,
        @Nullable String failure) {
    public ProjectCreation {
        glossaryTerms = List.copyOf(glossaryTerms);
        steps = Map.copyOf(steps);
    }

    /** Of a new project, or of letting Concord into one that exists. */
    public enum Kind {
        CREATE,
        PREPARE
    }

    /** PREPARED waits for an owner in DataZone; UNDOING with a failure stands still until a person wants it tried again. */
    public enum State {
        CREATING,
        PREPARED,
        FAILED,
        DONE,
        UNDOING,
        UNDONE
    }

    public boolean has(CreationStep step) {
        return steps.containsKey(step);
    }

    /** The steps of this kind, in order. */
    public List<CreationStep> way() {
        return switch (kind) {
            case CREATE -> List.of(CreationStep.values());
            case PREPARE -> CreationStep.PREPARING;
        };
    }

    /** The steps that are not done, in order. */
    public List<CreationStep> left() {
        return way().stream().filter(step -> !has(step)).toList();
    }

    /** When the step could begin: once the one before it was done. */
    public Instant began(CreationStep step) {
        return last(way().subList(0, way().indexOf(step)));
    }

    /** When AWS confirmed the latest of what was done; when it was asked for, if nothing is. */
    public Instant confirmedAt() {
        return last(way());
    }

    private Instant last(List<CreationStep> some) {
        return some.stream()
                .flatMap(step -> Optional.ofNullable(steps.get(step)).stream())
                .max(Comparator.naturalOrder())
                .orElse(askedAt);
    }

    /** It does not go on unless a person wants it to. */
    public boolean stuck() {
        return failure != null;
    }
}
