package dev.awsstandin;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the stand-in alone: {@code StandinMain PORT DATA_FOLDER}. The administrator's key comes from the environment,
 * AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, where it is set.
 */
public final class StandinMain {

    private StandinMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Two arguments are needed: the port (0 for any free one) and the data folder.");
            System.exit(2);
        }
        var standin = settings(arguments[0], arguments[1]).build().start();
        Runtime.getRuntime().addShutdownHook(new Thread(standin::close));
        System.out.println("AWS stand-in ready at " + standin.endpoint());
        new CountDownLatch(1).await();
    }

    private static StandinSettings settings(String port, String folder) {
        var settings = AwsStandin.builder().port(Integer.parseInt(port)).dataDirectory(Path.of(folder));
        var keyId = System.getenv("AWS_ACCESS_KEY_ID");
        var secret = System.getenv("AWS_SECRET_ACCESS_KEY");
        return keyId == null || secret == null ? settings : settings.administrator(keyId, secret);
    }
}
