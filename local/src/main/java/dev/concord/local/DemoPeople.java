package dev.concord.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people of the demo bank. */
public final class DemoPeople {

    /** Concord's people with the run of a whole domain, by the names that every sign-in provider must use. */
    public static final String ADMINS = "concord-admins";

    public static final String AUDITORS = "concord-auditors";

    private static final String ANALYSTS_NAME = "retention-analysts";

    public static final DemoPerson INES = new DemoPerson(
            "7c5a1c52-6f0e-4b7e-9f4a-2d1e53b9a101",
            "ines-duarte",
            "Ines",
            "Duarte",
            "ML builder",
            "Searches the catalog, asks for access, uses what was granted.",
            List.of("Contributor in Customer Retention"),
            Set.of(ANALYSTS_NAME));

    public static final DemoPerson OSKAR = new DemoPerson(
            "b0d3f8a4-15c9-4a36-8a52-96e0c7d4b202",
            "oskar-lindgren",
            "Oskar",
            "Lindgren",
            "Asset owner",
            "Works one approval queue, reviews who has access, revokes.",
            List.of("Owner of Credit Risk", "Payments Fraud", "Tabular Models"),
            Set.of());

    public static final DemoPerson PRIYA = new DemoPerson(
            "e41b7d90-3a28-4c15-b6d7-08f5a2c9d303",
            "priya-nair",
            "Priya",
            "Nair",
            "ML admin",
            "Plans and provisions environments, watches concord.",
            List.of("Admin of halden-bank"),
            Set.of(ADMINS));

    public static final DemoPerson DANIEL = new DemoPerson(
            "2f96c3e8-84b1-4d7f-a0c4-5be713d8e404",
            "daniel-okafor",
            "Daniel",
            "Okafor",
            "Auditor",
            "Reads everything, changes nothing.",
            List.of("Reader of halden-bank"),
            Set.of(AUDITORS));

    /** Owns what Oskar does not, and has no card on the sign-in page. */
    public static final DemoPerson TOMAS = new DemoPerson(
            "95d08b1f-c7e2-4369-bd18-f3a4607ec505",
            "tomas-beck",
            "Tomas",
            "Beck",
            "Asset owner",
            "Owns the models for language, vision, speech and time series.",
            List.of("Owner of Language Models", "Vision Models", "Speech and Time Series"),
            Set.of());

    /** A group that projects can let in as a whole. */
    public static final DemoGroup ANALYSTS =
            new DemoGroup("5d2c8e07-41fa-4b93-8c6e-1f0b7a94d606", ANALYSTS_NAME, List.of(INES));

    private DemoPeople() {}

    /** In the order of their cards on the sign-in page. */
    public static List<DemoPerson> withCard() {
        return List.of(INES, OSKAR, PRIYA, DANIEL);
    }

    public static List<DemoPerson> all() {
        return Stream.concat(withCard().stream(), Stream.of(TOMAS)).toList();
    }

    /** Whom a short name means. */
    public static Optional<DemoPerson> find(String id) {
        return all().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Whom the identity centre means. */
    public static Optional<DemoPerson> findByUserId(String userId) {
        return all().stream().filter(person -> person.userId().equals(userId)).findFirst();
    }
}
