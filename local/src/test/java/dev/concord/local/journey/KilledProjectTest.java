package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DataZoneHand;
import dev.concord.local.demo.ProjectProof;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** kill -9 of the portal while it makes a project or undoes one: exactly one of everything, or nothing at all. */
class KilledProjectTest {
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final String BOOTSTRAP = ":role/concord/concord-bootstrap";

    private final JourneyConcord concord = JourneyConcord.running();
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);
    private final ProjectProof proof = ProjectProof.in(concord.cloud(), concord.site());

    /** Each call that changes something, before it is carried out, and after it while its answer is on the way. */
    @ParameterizedTest
    @Tag("faults")
    @CsvSource({
        "CreateRole, false",
        "CreateRole, true",
        "CreateUserProfile, false",
        "CreateUserProfile, true",
        "CreateProject, false",
        "CreateProject, true",
        "PutRolePolicy, false",
        "PutRolePolicy, true",
        "CreateProjectMembership, false",
        "CreateProjectMembership, true",
        "DeleteProjectMembership, false",
        "DeleteProjectMembership, true",
        "UpdateProject, false",
        "UpdateProject, true"
    })
    void makesExactlyOneProject(String operation, boolean carriedOut) {
        var name = "Killed %s %s".formatted(operation, carriedOut ? "after" : "before");
        var killed = killedAt(operation, carriedOut);
        var wish = WishedProject.asked(oskar, name);
        restartAfter(killed);
        wish.ask();
        wish.await("DONE");
        theOneProject(wish, name);
    }

    @ParameterizedTest
    @Tag("faults")
    @CsvSource({
        "DeleteProject, false",
        "DeleteProject, true",
        "UpdateUserProfile, false",
        "UpdateUserProfile, true",
        "DeleteRolePolicy, false",
        "DeleteRolePolicy, true",
        "DeleteRole, false",
        "DeleteRole, true"
    })
    void leavesNothingWhenItIsUndone(String operation, boolean carriedOut) {
        var name = "Undone %s %s".formatted(operation, carriedOut ? "after" : "before");
        var wish = stoppedBeforeItsEnd(name);
        var killed = killedAt(operation, carriedOut);
        wish.undoWhateverIsAnswered();
        restartAfter(killed);
        wish.await("UNDONE");
        nothingIsLeft(wish, name);
    }

    /** Reads as well, one after the other within the same creation and the same undoing. */
    @Test
    @Tag("faults")
    void makesAndUndoesOneProjectThoughKilledAtEveryCall() {
        var killings = new Killings(concord);
        var begin = killings.lastCall();
        WishedProject.askedFor(oskar, "Undisturbed").await("DONE");
        var making = killings.operationsAfter(begin, KilledProjectTest::isOfConcord);
        var wish = WishedProject.toBeAskedFor(oskar, "Killed Everywhere");
        killings.at(Killings.around(making), wish::ask);
        wish.await("DONE");
        theOneProject(wish, "Killed Everywhere");

        var stopped = stoppedBeforeItsEnd("Undone Undisturbed");
        var middle = killings.lastCall();
        stopped.undo();
        stopped.await("UNDONE");
        var undoing = killings.operationsAfter(middle, KilledProjectTest::isOfConcord);
        assertThat(undoing).contains("DeleteProject", "DeleteRole");
        var undone = stoppedBeforeItsEnd("Undone Everywhere");
        killings.at(Killings.around(undoing), undone::undo);
        undone.await("UNDONE");
        nothingIsLeft(undone, "Undone Everywhere");
    }

    /** The set-up role comes in, moves the project, and leaves. */
    @Test
    @Tag("faults")
    void movesAProjectThoughKilledAtEveryCall() {
        var datazone = DataZoneHand.in(concord.cloud(), concord.site());
        var lending = datazone.makeUnit("Lending of the Killed");
        var killings = new Killings(concord);
        var undisturbed = WishedProject.askedFor(oskar, "Moved Undisturbed");
        undisturbed.await("DONE");
        var begin = killings.lastCall();
        move(undisturbed, lending);
        await().atMost(RECOVERY).until(() -> moved(undisturbed, datazone, lending));
        var moving = killings.operationsAfter(begin, KilledProjectTest::isOfConcord);
        assertThat(moving).contains("CreateProjectMembership", "UpdateProject", "DeleteProjectMembership");

        var wish = WishedProject.askedFor(oskar, "Moved and Killed");
        wish.await("DONE");
        killings.at(Killings.around(moving), () -> move(wish, lending));
        await().atMost(RECOVERY).until(() -> moved(wish, datazone, lending));
        theOneProject(wish, "Moved and Killed");
    }

    private void move(WishedProject wish, String unit) {
        var seen = oskar.get("/projects/" + wish.project());
        var facts = Map.of(
                "name",
                seen.path("name").asString(),
                "purpose",
                wish.purpose(),
                "riskTier",
                "MEDIUM",
                "domainUnit",
                unit);
        var version = seen.path("version").asLong();
        oskar.put("/projects/" + wish.project() + "/facts", Map.of("version", version, "facts", facts));
    }

    /** There, and the set-up role has left. */
    private boolean moved(WishedProject wish, DataZoneHand datazone, String unit) {
        return datazone.project(wish.project()).unit().equals(unit)
                && proof.projectsOfBootstrap().isEmpty();
    }

    private static boolean isOfConcord(LoggedCall call) {
        return isOfConcord(call.principalArn());
    }

    @Test
    void aRoleOfThatNameThatIsSomebodyElsesIsNeverTouched() {
        var wish = WishedProject.toBeAskedFor(oskar, "Taken Role");
        proof.makeRole(wish.roleName());
        wish.ask();
        await().atMost(RECOVERY).until(() -> wish.now().path("state").asString(), "FAILED"::equals);
        assertThat(wish.now().path("failure").asString()).contains("that Concord did not make for this");
        wish.undo();
        wish.await("UNDONE");
        assertThat(proof.roles()).contains(wish.roleName());
        assertThat(proof.profiles()).doesNotContainKey(wish.roleName());
    }

    /** Each answer is lost once: the call was carried out, and nobody was told. */
    @Test
    void makesExactlyOneProjectAlthoughEveryAnswerIsLostOnce() {
        var name = "Every Answer Lost";
        var losses = new LostAnswers(KilledProjectTest::ofConcord);
        var wish = WishedProject.toBeAskedFor(oskar, name);
        Listening.with(concord, losses, () -> {
            wish.ask();
            wish.await("DONE");
        });
        assertThat(losses.operations())
                .contains(
                        "CreateRole",
                        "CreateUserProfile",
                        "CreateProject",
                        "PutRolePolicy",
                        "CreateProjectMembership",
                        "DeleteProjectMembership",
                        "UpdateProject");
        theOneProject(wish, name);
    }

    private void theOneProject(WishedProject wish, String name) {
        assertThat(proof.projects(name)).containsExactly(wish.purpose());
        assertThat(proof.roles()).containsOnlyOnce(wish.roleName());
        assertThat(proof.hasPolicy(wish.roleName())).isTrue();
        assertThat(proof.profiles()).containsEntry(wish.roleName(), "ACTIVATED");
        assertThat(proof.projectsOfBootstrap()).isEmpty();
        assertThat(oskar.get("/projects/" + wish.project() + "/members").valueStream())
                .extracting(member -> member.path("name").asString())
                .containsExactly("Oskar Lindgren");
    }

    private void nothingIsLeft(WishedProject wish, String name) {
        assertThat(proof.projects(name)).isEmpty();
        assertThat(proof.roles()).doesNotContain(wish.roleName());
        assertThat(proof.profiles()).containsEntry(wish.roleName(), "DEACTIVATED");
        assertThat(proof.projectsOfBootstrap()).isEmpty();
    }

    /** Somebody else came into the project while it was made, so that Concord does not go on by itself. */
    private WishedProject stoppedBeforeItsEnd(String name) {
        var wish = WishedProject.toBeAskedFor(oskar, name);
        Listening.with(concord, new Intruder(proof), () -> {
            wish.ask();
            await().atMost(RECOVERY).until(() -> wish.now().path("state").asString(), "FAILED"::equals);
            assertThat(wish.now().path("failure").asString()).startsWith("DataZone shows 3 members");
        });
        return wish;
    }

    /** Completes once the portal was killed at this call of the set-up role or of a project's own. */
    private CompletableFuture<Void> killedAt(String operation, boolean carriedOut) {
        var killed = new CompletableFuture<Void>();
        concord.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void before(Call call) {
                if (!carriedOut && killOnce(call)) {
                    throw Killer.undone();
                }
            }

            @Override
            public void afterCommit(Call call, int status) {
                if (carriedOut) {
                    killOnce(call);
                }
            }

            private boolean killOnce(Call call) {
                if (!call.operation().equals(operation) || !ofConcord(call) || killed.isDone()) {
                    return false;
                }
                concord.portal().kill();
                return killed.complete(null);
            }
        });
        return killed;
    }

    private static boolean ofConcord(Call call) {
        return isOfConcord(call.caller().principalArn());
    }

    private static boolean isOfConcord(String arn) {
        return arn.endsWith(BOOTSTRAP) || arn.contains(":role/concord/project/");
    }

    private void restartAfter(CompletableFuture<Void> killed) {
        await().atMost(RECOVERY).until(killed::isDone);
        concord.portal().start();
    }
}
