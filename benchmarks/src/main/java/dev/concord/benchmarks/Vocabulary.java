package dev.concord.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words as frequent as in natural language: the second half as frequent as the first, the third a third, and so on. */
final class Vocabulary {

    private static final int SIZE = 20_000;
    private static final String COMMON = """
            model data training classification prediction score customer feature version regression fraud churn image
            text risk forecasting language credit detection embedding ranking demand price segmentation recommendation
            sentiment payment vision summarization pipeline tabular baseline endpoint claims inventory marketing
            transaction speech translation anomaly sensor retail insurance telecom energy logistics medical document
            question answering transformer boosting forest linear neural pytorch xgboost catboost lightgbm tensorflow
            huggingface batch monthly weekly daily calibrated drift explainability fairness threshold precision recall
            """;
    private static final String[] STARTS = {"ba", "co", "de", "fi", "gra", "hel", "in", "jo", "kar", "lu", "mo", "nis"};
    private static final String[] MIDDLES = {"ral", "ten", "vic", "zon", "mer", "lip", "qua", "dor", "sen", "bit"};
    private static final String[] ENDS = {"a", "ex", "io", "um", "is", "or", "et", "an", "us", "il", "on", "ar", "y"};

    private final List<String> words;
    private final double[] upTo = new double[SIZE];

    Vocabulary() {
        words = Stream.concat(Stream.of(COMMON.split("\\s+")), madeUp())
                .limit(SIZE)
                .toList();
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    private static Stream<String> madeUp() {
        var made = new ArrayList<String>();
        for (var first : MIDDLES) {
            for (var second : MIDDLES) {
                for (var start : STARTS) {
                    for (var end : ENDS) {
                        made.add(start + first + second + end);
                    }
                }
            }
        }
        var longer = made.stream().map(word -> word + "ic");
        return Stream.concat(made.stream(), longer);
    }

    /** The word that is the n-th most frequent, counted from 0. */
    String word(int n) {
        return words.get(n);
    }

    String any(RandomGenerator random) {
        var found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[SIZE - 1]);
        return words.get(Math.min(SIZE - 1, found < 0 ? -found - 1 : found));
    }

    String text(RandomGenerator random, int length) {
        return Stream.generate(() -> any(random)).limit(length).collect(Collectors.joining(" "));
    }
}
