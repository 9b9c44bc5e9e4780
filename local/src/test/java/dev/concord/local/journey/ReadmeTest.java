package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.JourneyConcord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's lines for curl do what it says, pasted as they are. */
class ReadmeTest {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(concord=.*?)```", Pattern.DOTALL);

    @Test
    void itsCurlLinesSearchSubscribeApproveAndReadTheGrant() throws Exception {
        var readme = Files.readString(Path.of("..", "README.md"));
        var found = SHELL.matcher(readme);
        assertThat(found.find()).isTrue();
        var lines = found.group(1)
                .replace("http://localhost:8080", JourneyConcord.running().url());
        var shell =
                new ProcessBuilder("sh", "-c", lines).redirectErrorStream(true).start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("\"byName\":\"Oskar Lindgren\"")
                .containsPattern("\"state\":\"(WAITING|GRANTING|GRANTED)\"");
    }
}
