package dev.awsstandin;

import dev.awsstandin.kernel.Delays;
import dev.awsstandin.quota.Quotas;
import java.nio.file.Path;

/**
 * How a stand-in is to run.
 *
 * @param port on 127.0.0.1; 0 for any free one
 * @param dataDirectory made when missing; holds all state
 * @param account twelve digits
 * @param accessKeyId of the account's administrator
 */
public record StandinSettings(
        int port,
        Path dataDirectory,
        String account,
        String region,
        String accessKeyId,
        String secretAccessKey,
        Delays delays,
        Quotas quotas) {

    public StandinSettings {
        require(port >= 0 && port <= 65535, "A port is a number from 0 to 65535");
        require(account.matches("\\d{12}"), "An AWS account is twelve digits, not " + account);
        require(region.matches("[a-z]{2}(-[a-z]+)+-\\d"), "%s is no AWS region".formatted(region));
        require(accessKeyId.matches("\\w{16,128}"), "An access key id has 16 to 128 letters and digits");
        require(!secretAccessKey.isBlank(), "The administrator needs a secret access key");
    }

    static StandinSettings usual() {
        return new StandinSettings(
                0,
                Path.of("aws-standin-data"),
                "447120983316",
                "eu-west-1",
                "AKIAADMINISTRATOR000",
                "local-administrator-secret",
                Delays.usual(),
                Quotas.none());
    }

    public StandinSettings port(int number) {
        return new StandinSettings(
                number, dataDirectory, account, region, accessKeyId, secretAccessKey, delays, quotas);
    }

    public StandinSettings dataDirectory(Path folder) {
        return new StandinSettings(port, folder, account, region, accessKeyId, secretAccessKey, delays, quotas);
    }

    public StandinSettings account(String twelveDigits) {
        return new StandinSettings(
                port, dataDirectory, twelveDigits, region, accessKeyId, secretAccessKey, delays, quotas);
    }

    public StandinSettings region(String name) {
        return new StandinSettings(port, dataDirectory, account, name, accessKeyId, secretAccessKey, delays, quotas);
    }

    /** The access key with which the account's administrator, who may do everything, signs. */
    public StandinSettings administrator(String keyId, String secret) {
        return new StandinSettings(port, dataDirectory, account, region, keyId, secret, delays, quotas);
    }

    public StandinSettings delays(Delays behind) {
        return new StandinSettings(port, dataDirectory, account, region, accessKeyId, secretAccessKey, behind, quotas);
    }

    /** How many calls are taken; none are refused unless this is said. */
    public StandinSettings quotas(Quotas limits) {
        return new StandinSettings(port, dataDirectory, account, region, accessKeyId, secretAccessKey, delays, limits);
    }

    /** Opens the state; {@link AwsStandin#start} then opens the port. */
    public AwsStandin build() {
        return new AwsStandin(this);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
