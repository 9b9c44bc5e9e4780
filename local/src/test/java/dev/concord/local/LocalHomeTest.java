package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHomeTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void nameAFolder() {
        folder = temporary.resolve("home");
    }

    @Test
    void makesAFolderThatOnlyItsOwnerEnters() throws IOException {
        try (var home = LocalHome.open(folder, 0)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesAFolderWithSomethingElseInIt() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertThatThrownBy(() -> LocalHome.open(folder, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not a data folder of Concord");
    }

    @Test
    void saysThatAnotherConcordHoldsTheFolder() {
        try (var first = LocalHome.open(folder, 0)) {
            assertThatThrownBy(() -> LocalHome.open(folder, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Concord (process %d)"
                            .formatted(ProcessHandle.current().pid()))
                    .hasMessageContaining(first.folder().toString());
        }
    }

    @Test
    void opensAgainAfterItWasClosed() {
        LocalHome.open(folder, 0).close();
        LocalHome.open(folder, 0).close();
        assertThat(folder).isDirectory();
    }

    @Test
    void saysHowMuchRoomIsMissingOnTheDisk() {
        assertThatThrownBy(() -> LocalHome.open(folder, Long.MAX_VALUE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("nearly full")
                .hasMessageContaining("MB are free");
    }

    @Test
    void saysThatAPlainFileIsNoFolder() throws IOException {
        Files.writeString(folder, "a file");
        assertThatThrownBy(() -> LocalHome.open(folder, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void emptiesItselfWithoutFollowingLinks() throws IOException {
        var elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "kept");
        try (var home = LocalHome.open(folder, 0)) {
            Files.createDirectories(folder.resolve("aws/deep"));
            Files.createSymbolicLink(folder.resolve("link"), elsewhere);
            home.empty();
            assertThat(folder.resolve("aws")).doesNotExist();
            assertThat(folder.resolve("link")).doesNotExist();
        }
        assertThat(elsewhere.resolve("precious")).hasContent("kept");
        LocalHome.open(folder, 0).close();
    }
}
