package dev.awsstandin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for the packages of this module, each with a violation that it finds. */
class ShapeTest {

    private static final int MOST = 30;

    @ParameterizedTest
    @ValueSource(strings = {"target/classes/dev", "target/test-classes/dev"})
    void noPackagesKnowEachOtherInACircle(String classes) {
        var types = new ClassFileImporter().importPath(Path.of(classes));

        assertThat(types).hasSizeGreaterThan(100);
        assertThatCode(() -> Circles.NONE.check(types)).doesNotThrowAnyException();
    }

    @Test
    void aPlantedCircleIsFound() {
        var planted = new ClassFileImporter().importPackages("planted");

        assertThatThrownBy(() -> Circles.NONE.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted.circle.left")
                .hasMessageContaining("planted.circle.right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noPackageHasMoreThanThirtyFiles(String folder) {
        assertThat(new SourceFolder(Path.of(folder)).packagesOver(MOST)).isEmpty();
    }

    @Test
    void aPlantedPackageOfThirtyOneFilesIsFound(@TempDir Path folder) throws IOException {
        plant(folder.resolve("some/full"), MOST);
        plant(folder.resolve("some/fuller"), MOST + 1);

        assertThat(new SourceFolder(folder).packagesOver(MOST)).isEqualTo(Map.of("some.fuller", 31L));
    }

    @Test
    void everyOperationOfDataZoneStandsWhereOneLooksForIt() {
        var offers = new SourceFolder(Path.of("src/main/java")).offersIn("dev.awsstandin.datazone");

        assertThat(offers)
                .hasSizeGreaterThan(100)
                .allSatisfy((operation, type) -> assertThat(Guess.of(operation, offers.values()))
                        .as(operation)
                        .contains(type));
    }

    @Test
    void aPlantedOperationOfAnotherKindIsFound() {
        var types = new SourceFolder(Path.of("src/test/java")).offersIn("planted.offers");

        assertThat(types).containsEntry("UpdateBasketLid", "BasketOperations");
        assertThat(Guess.of("UpdateBasketLid", types.values())).contains("BasketLidOperations");
        assertThat(Guess.of("UpdateBasket", types.values())).contains("BasketOperations");
        assertThat(Guess.of("UpdateTable", types.values())).isEmpty();
    }

    private static void plant(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        for (int number = 1; number <= files; number++) {
            Files.writeString(folder.resolve("Planted%d.java".formatted(number)), "");
        }
    }
}
