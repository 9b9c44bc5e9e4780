package dev.concord.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    @ParameterizedTest
    @EnumSource
    void hasItsFileInTheOneStyle(Icon icon) {
        assertThat(file(icon)).contains("viewBox=\"0 0 24 24\"", "stroke=\"currentColor\"", "stroke-width=\"1.75\"");
    }

    private static String file(Icon icon) {
        try (var stream = IconTest.class.getResourceAsStream("/META-INF/resources/" + icon.path())) {
            assertThat(stream).as(icon.path()).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
