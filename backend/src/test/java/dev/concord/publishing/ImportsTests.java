package dev.concord.publishing;

import static dev.concord.SampleData.CREDIT_RISK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.shared.Invalid;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ImportsTests {
    private static final String MODEL = "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/churn";

    @Autowired
    Imports imports;

    @Autowired
    SampleData sample;

    @BeforeEach
    void projects() {
        sample.projects();
        People.OSKAR.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void aKindThatCannotBeToldIsRefusedBeforeAnythingIsDone() {
        var table = "arn:aws:glue:eu-west-1:447120983316:table/sales/orders";
        assertThatThrownBy(() -> imports.start(CREDIT_RISK, List.of(MODEL, table), true))
                .isInstanceOf(Invalid.class)
                .hasMessage("Concord can't bring a Glue table into DataZone");
    }

    @Test
    void aRunRemembersWhatItWasGiven() {
        var run = imports.run(imports.start(CREDIT_RISK, List.of(MODEL, MODEL), false));
        assertThat(run.resources()).containsExactly(MODEL);
        assertThat(run.startedBy()).isEqualTo(People.OSKAR.id());
    }
}
