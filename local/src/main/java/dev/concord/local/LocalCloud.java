package dev.concord.local;

import dev.awsstandin.AwsStandin;
import dev.concord.local.demo.DemoCloud;
import java.net.URI;
import java.nio.file.Path;

/** The AWS stand-in with the demo bank's people in its directory, and the account that they use. */
record LocalCloud(AwsStandin standin, DemoCloud account) implements AutoCloseable {

    private static final String ADMINISTRATOR = "AKIA0ADMINISTRATOR00";

    /** Answers when this returns; its state is kept in the folder. */
    static LocalCloud start(Path folder, LocalSecrets secrets) {
        var settings =
                AwsStandin.builder().dataDirectory(folder).administrator(ADMINISTRATOR, administratorSecret(secrets));
        var standin = settings.build().start();
        DemoPeople.all()
                .forEach(person -> standin.identityCenter()
                        .add(person.userId(), person.id(), person.givenName(), person.familyName(), person.email()));
        var analysts = DemoPeople.ANALYSTS;
        standin.identityCenter()
                .addGroup(
                        analysts.groupId(),
                        analysts.name(),
                        analysts.members().stream().map(DemoPerson::userId).toList());
        return new LocalCloud(standin, account(standin.endpoint(), settings.account(), settings.region(), secrets));
    }

    /** The account of a stand-in that runs already. */
    static DemoCloud account(URI endpoint, String account, String region, LocalSecrets secrets) {
        var administrator = new DemoCloud.Key(ADMINISTRATOR, administratorSecret(secrets));
        return new DemoCloud(endpoint, account, region, secrets.of("aws.external.id"), administrator);
    }

    private static String administratorSecret(LocalSecrets secrets) {
        return secrets.of("aws.administrator.key.secret");
    }

    @Override
    public void close() {
        standin.close();
    }
}
