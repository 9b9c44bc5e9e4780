package dev.concord.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** Passwords and keys made for one data folder, in a file that only its owner reads. */
public final class LocalSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private LocalSecrets(Path file) {
        this.file = file;
    }

    public static LocalSecrets in(Path file) {
        var secrets = new LocalSecrets(file);
        try {
            if (Files.exists(file)) {
                secrets.values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new CannotStart("The secrets in %s cannot be read.".formatted(file), e);
        }
        return secrets;
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /** The secret of this name: 32 random bytes as text, made at the first call and the same ever after. */
    public synchronized String of(String name) {
        return find(name).orElseGet(() -> {
            var made = random();
            put(name, made);
            return made;
        });
    }

    /** Is on disk when this returns. */
    public synchronized void put(String name, String value) {
        values.setProperty(name, value);
        try {
            write();
        } catch (IOException e) {
            throw new CannotStart("The secrets in %s cannot be written.".formatted(file), e);
        }
    }

    private void write() throws IOException {
        var text = new StringWriter();
        values.store(text, "Made for this data folder; whoever reads them can use Concord here as anybody.");
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "secrets", ".new", onlyOwner);
        Files.writeString(fresh, text.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
