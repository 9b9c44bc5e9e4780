package dev.concord.local.deployed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first stage of the image, as far as a shell can do it: what it runs once it has given up root's rights, and the file
 * that the next stage takes over. The steps before that make the user, which whoever runs this is already.
 */
record BuildStage(List<String> steps, String result) {

    static BuildStage of(List<String> dockerfile) throws IOException {
        var result = "";
        var steps = new ArrayList<String>();
        boolean ordinaryUser = false;
        for (var line : dockerfile) {
            if (line.startsWith("USER ")) {
                ordinaryUser = true;
            } else if (line.startsWith("FROM ")) {
                ordinaryUser = false;
            } else if (line.startsWith("RUN ") && ordinaryUser) {
                steps.add(line.substring("RUN ".length()));
            } else if (line.startsWith("COPY --from=build ")) {
                result = line.split(" ")[2];
            }
        }
        if (steps.isEmpty() || result.isEmpty()) {
            throw new IOException("No stage of the Dockerfile builds what another takes over.");
        }
        return new BuildStage(List.copyOf(steps), result);
    }
}
