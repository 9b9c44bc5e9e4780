package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOptionsTest {

    @Test
    void startsOnPort8080AndKeepsDataUnlessToldOtherwise() {
        var options = LocalOptions.of(List.of());
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.fresh() || options.dev()).isFalse();
    }

    @Test
    void understandsEveryOption() {
        var options = LocalOptions.of(List.of("--fresh", "--port", "9090", "--home", "/tmp/somewhere", "--dev"));
        assertThat(options).isEqualTo(new LocalOptions(9090, Path.of("/tmp/somewhere"), true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 0", "--port 65536", "--pot 1", "fresh"})
    void explainsAMistakeInASentence(String arguments) {
        assertThatThrownBy(() -> LocalOptions.of(List.of(arguments.split(" "))))
                .isInstanceOf(CannotStart.class)
                .message()
                .endsWith(".");
    }
}
