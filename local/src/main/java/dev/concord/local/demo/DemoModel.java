package dev.concord.local.demo;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A published model of SageMaker JumpStart.
 *
 * @param task what it is for, in JumpStart's words; empty when JumpStart does not say
 * @param source where it comes from; empty when JumpStart does not say
 * @param page where its makers describe it
 */
record DemoModel(String id, String task, String source, String version, boolean fineTunable, String page) {

    private static final int LONGEST_NAME = 63;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.:/@-]{1,256}");

    private static final Set<String> LANGUAGE = Set.of(
            "Text Generation",
            "Text Embedding",
            "Text Classification",
            "Zero-Shot Text Classification",
            "Question Answering",
            "Sentence Pair Classification",
            "Text to Text Generation",
            "Text Summarization",
            "Machine Translation",
            "Named Entity Recognition",
            "Fill Mask");

    static DemoModel of(String line) {
        var fields = line.split("\t", -1);
        return new DemoModel(fields[0], fields[1], fields[2], fields[3], fields[4].equals("True"), fields[5]);
    }

    /** A name that SageMaker takes: long ids end in a short hash of their whole. */
    String groupName() {
        if (id.length() <= LONGEST_NAME) {
            return id;
        }
        var start = id.substring(0, LONGEST_NAME - 7).replaceFirst("-+$", "");
        return "%s-%06x".formatted(start, id.hashCode() & 0xffffff);
    }

    String description() {
        var what = task.isEmpty() ? "Model" : task + " model";
        var from = source.isEmpty() ? "" : " from " + source;
        return "%s %s%s, version %s of SageMaker JumpStart.%s"
                .formatted(what, id, from, version, fineTunable ? " Can be fine-tuned." : "");
    }

    /** The page, where SageMaker takes it as a tag and as a source: without a query. */
    Optional<String> plainPage() {
        return Optional.of(page).filter(text -> PLAIN.matcher(text).matches());
    }

    /** Which project owns it: by task, and where JumpStart names none, by what the id says. */
    DemoProject owner() {
        if (task.equals("Classification") || task.equals("Regression") || id.contains("tabtransformer")) {
            return tabularOwner();
        }
        if (task.equals("Automatic Speech Recognition")
                || task.equals("Time Series Forecasting")
                || id.contains("audioembedding")) {
            return DemoProject.SPEECH_AND_TIME_SERIES;
        }
        var language = LANGUAGE.contains(task) || id.contains("llm") || id.contains("textgeneration");
        return language ? DemoProject.LANGUAGE_MODELS : DemoProject.VISION_MODELS;
    }

    private DemoProject tabularOwner() {
        if (!id.contains("classification")) {
            return DemoProject.TABULAR_MODELS;
        }
        return switch (source) {
            case "XGBoost", "ScikitLearn" -> DemoProject.CREDIT_RISK;
            case "LightGBM", "Catboost" -> DemoProject.PAYMENTS_FRAUD;
            default -> DemoProject.TABULAR_MODELS;
        };
    }
}
