package dev.concord.local.demo;

import java.util.Arrays;
import java.util.List;

/** A table of features over a well-known public data set. Types are SageMaker's: Integral, Fractional, String. */
record DemoFeatureGroup(
        String name, String description, String recordIdentifier, String eventTime, List<Feature> features) {

    record Feature(String name, String type) {}

    static DemoFeatureGroup of(String line) {
        var fields = line.split("\t", -1);
        var features = Arrays.stream(fields[4].split(" "))
                .map(feature -> feature.split(":"))
                .map(parts -> new Feature(parts[0], parts[1]))
                .toList();
        return new DemoFeatureGroup(fields[0], fields[1], fields[2], fields[3], features);
    }

    DemoProject owner() {
        return switch (name) {
            case "german-credit-applications", "adult-census-income" -> DemoProject.CREDIT_RISK;
            case "card-fraud-transactions" -> DemoProject.PAYMENTS_FRAUD;
            case "nyc-yellow-taxi-trips", "bike-sharing-hours" -> DemoProject.SPEECH_AND_TIME_SERIES;
            default -> DemoProject.TABULAR_MODELS;
        };
    }
}
