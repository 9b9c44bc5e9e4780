package dev.awsstandin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.model.ServiceModel;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final ContractTests TESTS = ContractTests.compiled();

    @Test
    void theReadmeListsWhatIsOfferedWithATestThatCallsIt() throws IOException {
        var listed = OperationTable.inReadme();
        var renewed = listed.renewed(STANDIN.standin().registry().all(), TESTS);
        if (Boolean.getBoolean("standin.readme")) {
            renewed.write();
        }

        assertThat(OperationTable.inReadme().text())
                .as("The README's chapter on operations; -Dstandin.readme=true writes it")
                .isEqualTo(renewed.text());
    }

    @Test
    void everyOperationIsCalledByATest() {
        assertThat(STANDIN.standin().registry().all())
                .filteredOn(operation -> TESTS.of(operation).isEmpty())
                .extracting(operation -> operation.service() + ":" + operation.name())
                .isEmpty();
    }

    @Test
    void anOperationIsNotShownByACallOfAnothersOfItsName() {
        assertThat(TESTS.of(operation("datazone", "TagResource")))
                .contains("datazone.domain.DomainChangesTest")
                .doesNotContain("kms.KeysTest");
        assertThat(TESTS.of(operation("kms", "TagResource")))
                .contains("kms.KeysTest")
                .doesNotContain("datazone.domain.DomainChangesTest");
        assertThat(TESTS.of(Operation.read("kms", "NobodyCallsThis", call -> Json.object())))
                .isEmpty();
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

    private static Operation operation(String service, String name) {
        return STANDIN.standin().registry().find(service, name).orElseThrow();
    }
}
