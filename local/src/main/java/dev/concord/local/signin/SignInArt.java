package dev.concord.local.signin;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The drawings of the sign-in page: rings of which two agree. */
final class SignInArt {

    static final String MARK = """
            <svg class="mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">\
            <path d="M18.9 6.2a9 9 0 1 0 0 11.6"/><path d="M15.1 9.4a4 4 0 1 0 0 5.2"/></svg>""";

    static final String HAND = """
            <svg class="hand" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">\
            <path d="M18 11V6a2 2 0 0 0-4 0M14 10V4a2 2 0 0 0-4 0v2M10 10.500V6a2 2 0 0 0-4 0v8"/>\
            <path d="M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.800 0-4.500-.860-6-2.340l-3.600-3.600a2 2 0 0 1 2.830-2.820L7 15"/></svg>""";

    private static final int INNERMOST = 56;
    private static final int STEP = 28;
    private static final int RINGS = 9;
    private static final double OPENING = Math.toRadians(41);

    private SignInArt() {}

    static String arcs() {
        var quiet = IntStream.rangeClosed(0, RINGS)
                .filter(ring -> ring != 5)
                .mapToObj(ring -> arc(INNERMOST + STEP * ring, "quiet"))
                .collect(Collectors.joining());
        return "<svg class=\"arcs\" viewBox=\"-320 -320 640 640\" fill=\"none\" aria-hidden=\"true\">"
                + quiet
                + arc(196, "agree")
                + arc(210, "agree")
                + "</svg>";
    }

    private static String arc(int radius, String look) {
        double x = radius * Math.cos(OPENING);
        double y = radius * Math.sin(OPENING);
        return String.format(
                Locale.ROOT,
                "<path class=\"%s\" d=\"M%.1f %.1fA%d %d 0 1 0 %.1f %.1f\"/>",
                look,
                x,
                -y,
                radius,
                radius,
                x,
                y);
    }
}
