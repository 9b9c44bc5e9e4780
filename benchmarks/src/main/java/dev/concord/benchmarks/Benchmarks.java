package dev.concord.benchmarks;

import java.util.List;

/** Runs the measurement that the first argument names; figures go to the output, progress to the error output. */
public final class Benchmarks {

    private static final List<Measurement> ALL = List.of(new StandinSpeed(), new DecisionSpeed(), new SessionMemory());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var measurement = ALL.stream()
                .filter(each -> given.stream().limit(1).anyMatch(each.name()::equals))
                .findFirst();
        if (measurement.isEmpty()) {
            refuse(given.isEmpty() ? "Which measurement?" : "There is no measurement " + given.getFirst() + ".");
        }
        try {
            var options =
                    Options.of(given.subList(1, given.size()), measurement.get().options());
            measurement.get().run(options, new Figures(System.out));
        } catch (IllegalArgumentException wrong) {
            refuse(String.valueOf(wrong.getMessage()));
        }
    }

    private static void refuse(String why) {
        System.err.println(why + " There are:");
        ALL.forEach(each -> System.err.println("  " + each.name() + " " + Options.described(each.options())));
        System.exit(2);
    }
}
