package dev.awsstandin.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with labels, as in {@code /v2/domains/{identifier}}; {@code {key+}} takes all remaining segments. */
public record PathTemplate(String text, List<Segment> segments) {

    /** A piece between slashes: fixed text, a label, or a greedy label. */
    public record Segment(Kind kind, String text) {}

    /** What a segment does. */
    public enum Kind {
        FIXED,
        LABEL,
        GREEDY
    }

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    public static PathTemplate parse(String text) {
        var segments = new ArrayList<Segment>();
        for (var piece : pieces(text)) {
            segments.add(segment(piece));
        }
        return new PathTemplate(text, segments);
    }

    /** The decoded labels when the raw path, still percent-encoded, fits; an encoded slash stays within its label. */
    Optional<Map<String, String>> match(String rawPath) {
        var pieces = pieces(rawPath);
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (i >= pieces.size()) {
                return Optional.empty();
            }
            switch (segment.kind()) {
                case FIXED -> {
                    if (!segment.text().equals(pieces.get(i))) {
                        return Optional.empty();
                    }
                }
                case LABEL -> labels.put(segment.text(), decode(pieces.get(i)));
                case GREEDY -> {
                    labels.put(segment.text(), decode(String.join("/", pieces.subList(i, pieces.size()))));
                    return Optional.of(labels);
                }
            }
        }
        return pieces.size() == segments.size() ? Optional.of(labels) : Optional.empty();
    }

    long fixedSegments() {
        return segments.stream().filter(segment -> segment.kind() == Kind.FIXED).count();
    }

    private static Segment segment(String piece) {
        if (!piece.startsWith("{")) {
            return new Segment(Kind.FIXED, piece);
        }
        return piece.endsWith("+}")
                ? new Segment(Kind.GREEDY, piece.substring(1, piece.length() - 2))
                : new Segment(Kind.LABEL, piece.substring(1, piece.length() - 1));
    }

    private static List<String> pieces(String path) {
        return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
    }

    /** In a path a plus is a plus, unlike in a form; what is not percent-encoding stays as it is. */
    private static String decode(String piece) {
        try {
            return URLDecoder.decode(piece.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return piece;
        }
    }
}
