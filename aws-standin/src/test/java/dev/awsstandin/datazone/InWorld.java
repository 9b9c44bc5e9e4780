package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.DataZoneException;

/** A world for all tests of a class and a domain for each of them. */
public abstract class InWorld {

    private static World world;

    @TempDir
    static Path folder;

    public Setting setting;

    @BeforeAll
    static void openWorld() {
        world = World.open(folder);
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @BeforeEach
    void makeDomain() {
        setting = Setting.in(world);
    }

    protected static World world() {
        return world;
    }

    protected String domain() {
        return setting.domain();
    }

    public static void assertRefused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DataZoneException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
        });
    }

    public static void assertDenied(ThrowingCallable call) {
        assertRefused("AccessDeniedException", "User is not permitted to perform operation", call);
    }
}
