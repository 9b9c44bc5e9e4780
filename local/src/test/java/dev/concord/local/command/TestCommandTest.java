package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestCommandTest {

    @TempDir
    private Path folder;

    private SmallCheckout checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = new SmallCheckout(folder);
    }

    @Test
    void testsOneModuleAndBuildsWhatItNeedsUntested() throws Exception {
        assertThat(checkout.run("test", "backend").status()).isZero();
        assertThat(call())
                .contains("-pl backend -am verify")
                .contains("-Daws-standin.untested=true", "-Dui.untested=true", "-Dlocal.untested=true")
                .doesNotContain("-Dbackend.untested", "-Dtest=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CodeTest", "some.CodeTest", "CodeTest#works"})
    void testsOneClassOrMethod(String test) throws Exception {
        assertThat(checkout.run("test", "ui", test).status()).isZero();
        assertThat(call()).contains("-pl ui -am test", "-Dtest=" + test + " ", "-Dbackend.untested=true");
    }

    @ParameterizedTest
    @CsvSource({
        "back,CodeTest,There is no module back: there are aws-standin backend ui local benchmarks.",
        "backend,CodTest,There is no test CodTest in backend.",
        "backend,CodeTest#walks,The test CodeTest in backend has no method walks."
    })
    void explainsAMistakeInASentence(String module, String test, String sentence) throws Exception {
        var command = checkout.run("test", module, test);
        assertThat(command.rest()).isEqualTo("concord: " + sentence + "\n");
        assertThat(command.status()).isEqualTo(1);
        assertThat(checkout.calls("maven")).isEmpty();
    }

    /** What the script sets is what the modules listen to. */
    @ParameterizedTest
    @ValueSource(strings = {"aws-standin", "backend", "ui", "local", "benchmarks"})
    void everyModuleCanBeLeftUntested(String module) throws IOException {
        assertThat(Files.readString(Path.of("..", module, "pom.xml")))
                .contains("<maven.test.skip>${%s.untested}</maven.test.skip>".formatted(module))
                .contains("<spotless.check.skip>${%s.untested}</spotless.check.skip>".formatted(module));
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains(List.of("<module>%s</module>", "<%s.untested>false<", "<%s.untested>true<").stream()
                        .map(part -> part.formatted(module))
                        .toList());
    }

    private String call() throws IOException {
        var calls = checkout.calls("maven");
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }
}
