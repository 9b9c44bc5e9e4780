package dev.concord.local.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A module's jar in two folders: its classes, which are made anew, and the rest, which stays. */
record Unpacked(Path classes, Path rest) {

    static Unpacked of(Path jar, Path folder) throws IOException {
        var unpacked = new Unpacked(folder.resolve("classes"), folder.resolve("rest"));
        Files.createDirectories(unpacked.classes);
        Files.createDirectories(unpacked.rest);
        try (var packed = new JarFile(jar.toFile())) {
            for (var entry :
                    packed.stream().filter(entry -> !entry.isDirectory()).toList()) {
                unpacked.write(packed, entry);
            }
        }
        return unpacked;
    }

    private void write(JarFile packed, JarEntry entry) throws IOException {
        var target = (entry.getName().endsWith(".class") ? classes : rest).resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (var content = packed.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
