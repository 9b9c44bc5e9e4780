package dev.concord.project;

import dev.concord.aws.AwsSettings;
import org.springframework.stereotype.Service;

/** What an owner of a project made elsewhere does in DataZone to let Concord in. */
@Service
public class LettingIn {
    private final AwsSettings settings;

    LettingIn(AwsSettings settings) {
        this.settings = settings;
    }

    /** A line for the AWS CLI, to be run as an owner of the project. */
    public String command(ProjectCreation prepared) {
        return """
                aws datazone create-project-membership --region %s --domain-identifier %s \\
                  --project-identifier %s --designation PROJECT_OWNER \\
                  --member userIdentifier=%s""".formatted(settings.region(), settings.domainId(), prepared.project(), prepared.roleProfile());
    }
}
