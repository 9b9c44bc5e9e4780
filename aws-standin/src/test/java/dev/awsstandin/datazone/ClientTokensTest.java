package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For how long a client token is remembered. */
class ClientTokensTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private World world;
    private Setting setting;
    private Actor owner;
    private String project;

    @BeforeEach
    void open() {
        world = World.open(folder, Delays.none().clientTokens(HOUR));
        setting = Setting.in(world);
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTokenIsForgottenWhenItsTimeIsOver() {
        var first = glossary("Terms");

        world.later(HOUR.minusSeconds(1));
        assertThat(glossary("Terms")).isEqualTo(first);

        world.later(Duration.ofSeconds(1));
        assertThat(glossary("Other")).isNotEqualTo(first);
    }

    @Test
    void usingATokenAgainDoesNotKeepItAlive() {
        var first = glossary("Terms");
        world.later(HOUR.dividedBy(2));
        assertThat(glossary("Terms")).isEqualTo(first);

        world.later(HOUR.dividedBy(2));

        assertThat(glossary("Other")).isNotEqualTo(first);
    }

    @Test
    void howLongMayBeChangedWhileItRuns() {
        var first = glossary("Terms");
        world.standin().pace().change(Delays.none().clientTokens(Duration.ofMinutes(1)));

        world.later(Duration.ofMinutes(1));

        assertThat(glossary("Other")).isNotEqualTo(first);
    }

    private String glossary(String name) {
        return owner.client()
                .createGlossary(create -> create.domainIdentifier(setting.domain())
                        .name(name)
                        .owningProjectIdentifier(project)
                        .clientToken("the-token"))
                .id();
    }
}
