package dev.concord.provisioning.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleEnvironments;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.outbox.Subject;
import dev.concord.outbox.internal.Relay;
import dev.concord.project.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.request.RequestContextHolder;

/** Profiles that are really made, in a domain whose grants say who may; the tests tell the outbox themselves. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
public abstract class WithProfiles {
    protected static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final String ACCOUNT_ID = "447120983316";
    private static final String REGION = "eu-west-1";
    private static final Map<String, String> PARAMETERS =
            Map.of("vpcId", "vpc-0f3a9c1d5b7e24680", "subnetIds", "subnet-0a1b2c3d4e5f60718,subnet-0b2c3d4e5f6071829");

    @Autowired
    protected EnvironmentProfiles profiles;

    @Autowired
    protected SampleEnvironments places;

    @Autowired
    protected Projects projects;

    @Autowired
    protected Relay relay;

    protected GuardedDomain domain;
    protected ProjectId managing;
    protected ProjectId user;

    @DynamicPropertySource
    public static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    public void world() {
        RequestContextHolder.resetRequestAttributes();
        People.PRIYA.signIn();
        domain = new GuardedDomain(ACCOUNT, projects, places);
        managing = domain.project();
        user = domain.project();
    }

    @AfterEach
    public void signOut() {
        People.signOut();
    }

    public EnvironmentProfile made(ProfileForm form) {
        return told(profiles.draft(form));
    }

    public EnvironmentProfile changed(ProfileId id, ProfileForm form) {
        profiles.change(id, profiles.get(id).version(), form);
        return told(id);
    }

    private EnvironmentProfile told(ProfileId id) {
        assertThat(relay.drain(Subject.of("profile", asked(id)))
                        .map(Relay.Rest::pause)
                        .filter(WithProfiles::isWork))
                .isEmpty();
        return profiles.get(id);
    }

    public ProfileId asked(ProfileId id) {
        places.passed(id);
        profiles.make(id, profiles.get(id).version(), true);
        return id;
    }

    public ProfileForm form(String name, ProjectId... users) {
        return new ProfileForm(name, "", managing, false, List.of(users), ACCOUNT_ID, REGION, PARAMETERS);
    }

    public ProfileForm formForAll(String name) {
        return new ProfileForm(name, "", managing, true, List.of(), ACCOUNT_ID, REGION, PARAMETERS);
    }

    public static String datazoneId(EnvironmentProfile profile) {
        return Objects.requireNonNull(profile.datazoneId());
    }

    /** A row that waits for a person waits for days. */
    private static boolean isWork(Duration pause) {
        return pause.compareTo(Duration.ofHours(1)) < 0;
    }
}
