package dev.concord.local.demo;

import dev.concord.local.DemoPeople;
import dev.concord.local.DemoPerson;
import java.util.List;
import java.util.Locale;

/** The projects of the demo bank: those that use models and features, and those that own them. */
public enum DemoProject {
    CUSTOMER_RETENTION("Customer Retention", "Finds out early which customers are about to leave."),
    CLAIMS_TRIAGE("Claims Triage", "Sorts insurance claims by how soon somebody must look."),
    DEMAND_PLANNING("Demand Planning", "Forecasts cash and staff for each branch."),
    CREDIT_RISK("Credit Risk", "Scores applications for credit."),
    PAYMENTS_FRAUD("Payments Fraud", "Stops fraudulent payments while they happen."),
    TABULAR_MODELS("Tabular Models", "Models and features over tables, for everybody."),
    LANGUAGE_MODELS("Language Models", "Models that read and write text."),
    VISION_MODELS("Vision Models", "Models that see and draw."),
    SPEECH_AND_TIME_SERIES("Speech and Time Series", "Models that listen or forecast.");

    private final String title;
    private final String purpose;

    DemoProject(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    public DemoPerson owner() {
        return switch (this) {
            case CREDIT_RISK, PAYMENTS_FRAUD, TABULAR_MODELS -> DemoPeople.OSKAR;
            case CUSTOMER_RETENTION,
                    CLAIMS_TRIAGE,
                    DEMAND_PLANNING,
                    LANGUAGE_MODELS,
                    VISION_MODELS,
                    SPEECH_AND_TIME_SERIES -> DemoPeople.TOMAS;
        };
    }

    public List<DemoPerson> contributors() {
        return switch (this) {
            case CUSTOMER_RETENTION -> List.of(DemoPeople.INES);
            case CREDIT_RISK -> List.of(DemoPeople.TOMAS);
            case CLAIMS_TRIAGE,
                    DEMAND_PLANNING,
                    PAYMENTS_FRAUD,
                    TABULAR_MODELS,
                    LANGUAGE_MODELS,
                    VISION_MODELS,
                    SPEECH_AND_TIME_SERIES -> List.of();
        };
    }

    /** The short name, as in the names of its role and its environment. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
