package dev.concord.setup.internal.aws;

import java.util.List;

/** Findings in words. */
public final class Sentences {
    private static final int FEW = 4;

    private Sentences() {}

    /** The first of them, and how many more there are. */
    public static String few(List<String> sentences) {
        var shown = String.join("; ", sentences.subList(0, Math.min(FEW, sentences.size())));
        return sentences.size() > FEW ? "%s; and %d more".formatted(shown, sentences.size() - FEW) : shown;
    }
}
