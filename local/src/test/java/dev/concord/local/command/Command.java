package dev.concord.local.command;

import java.io.BufferedReader;
import java.io.IOException;

/** A run of the script. */
final class Command {
    private final Process process;
    private final BufferedReader lines;

    Command(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** Reads on until a line with these words. */
    String awaitLine(String words) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new IllegalStateException("Ended without saying: " + words);
    }

    /** All that it has still to say, until its end. */
    String rest() throws IOException {
        var said = new StringBuilder();
        lines.lines().forEach(line -> said.append(line).append('\n'));
        return said.toString();
    }

    int status() throws InterruptedException {
        return process.waitFor();
    }
}
