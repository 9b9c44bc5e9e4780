package dev.awsstandin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void theReadmeListsWhatIsOffered() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        var listed = readme.substring(readme.indexOf("| Service | "), readme.indexOf("\n\nWhat is not in this table"));

        assertThat(listed)
                .as("Paste this into the README's chapter on operations:%n%s", table())
                .isEqualTo(table());
    }

    @Test
    void whatIsOfferedIsModelledAndHasTheModelsAccess() {
        for (var operation : STANDIN.standin().registry().all()) {
            var model = ServiceModel.load(operation.service()).operation(operation.name());
            assertThat(model).as(operation.service() + ":" + operation.name()).isPresent();
            assertThat(operation.writes())
                    .as(operation.name())
                    .isEqualTo(!model.get().reads());
        }
    }

    @Test
    void whatIsModelledIsOffered() {
        for (var service : new String[] {
            "datazone", "sagemaker", "glue", "iam", "sts", "kms", "ec2", "ram", "sqs", "events", "cloudformation"
        }) {
            assertThat(ServiceModel.load(service).operations().keySet())
                    .allSatisfy(name -> assertThat(STANDIN.standin().registry().find(service, name))
                            .as(service + ":" + name)
                            .isPresent());
        }
    }

    private static String table() {
        return STANDIN.standin().registry().all().stream()
                .map(operation -> "| %s | %s | %s |"
                        .formatted(operation.service(), operation.name(), operation.writes() ? "write" : "read"))
                .collect(Collectors.joining("\n", "| Service | Operation | Access |\n|---|---|---|\n", ""));
    }
}
