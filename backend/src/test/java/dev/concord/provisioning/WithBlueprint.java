package dev.concord.provisioning;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.SampleEnvironments;
import dev.concord.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The projects and the SageMaker blueprint of the tests, and an ML admin who is signed in. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
abstract class WithBlueprint {

    @Autowired
    EnvironmentProfiles profiles;

    @Autowired
    SampleData sample;

    @Autowired
    SampleEnvironments places;

    @BeforeEach
    void blueprint() {
        sample.projects();
        places.blueprint();
        People.PRIYA.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }
}
