package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsASecretForTheNextStart() {
        var file = folder.resolve("secrets");
        var made = LocalSecrets.in(file).of("client");
        assertThat(made).hasSizeGreaterThan(40);
        assertThat(LocalSecrets.in(file).of("client")).isEqualTo(made);
    }

    @Test
    void makesADifferentSecretForEachNameAndFolder() {
        var one = LocalSecrets.in(folder.resolve("one"));
        var other = LocalSecrets.in(folder.resolve("other"));
        assertThat(one.of("a")).isNotEqualTo(one.of("b")).isNotEqualTo(other.of("a"));
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws IOException {
        var file = folder.resolve("secrets");
        LocalSecrets.in(file).of("client");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
