package dev.concord.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times in words: in the reader's zone, with UTC in the tooltip. */
@Component
public class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** When it was, as "today 09:33", "Fri 20 Nov 14:02" or "14 Oct 2025". */
    public Span at(Instant time) {
        return titled(words(time, clock.instant(), zone()), time);
    }

    /** The time of day to the second, as "09:33:07". */
    public Span clock(Instant time) {
        return titled(SECONDS.format(time.atZone(zone())), time);
    }

    /** The day it was, as "14 Oct 2026". */
    public Span on(Instant time) {
        return titled(DATE.format(time.atZone(zone())), time);
    }

    /** How long ago it was, in its largest unit: "5 h". */
    public Span age(Instant time) {
        return titled(age(time, clock.instant()), time);
    }

    /** How long ago it was, in seconds at first: "20 s ago". */
    public String ago(Instant time) {
        return ago(time, clock.instant());
    }

    /** The same, going on by itself. */
    public Span going(Instant time) {
        var span = titled(ago(time), time);
        var elapsed = Math.max(0, Duration.between(time, clock.instant()).toMillis());
        span.getElement().setAttribute("data-elapsed", String.valueOf(elapsed));
        span.getElement().setAttribute("data-words", "ago");
        return span;
    }

    /** Since when, as "14:02", or "Fri 20 Nov 14:02" when that was another day. */
    public String since(Instant time) {
        return since(time, clock.instant(), zone());
    }

    static String ago(Instant time, Instant now) {
        var seconds = Math.max(0, Duration.between(time, now).toSeconds());
        return seconds < 60 ? seconds + " s ago" : age(time, now) + " ago";
    }

    static String since(Instant time, Instant now, ZoneId zone) {
        return words(time, now, zone).replaceFirst("^today ", "");
    }

    static String words(Instant time, Instant now, ZoneId zone) {
        var then = time.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return "today " + TIME.format(then);
        }
        return then.toLocalDate().isAfter(today.minusDays(180)) ? DAY.format(then) : DATE.format(then);
    }

    static String age(Instant time, Instant now) {
        var age = Duration.between(time, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
    }

    private static Span titled(String words, Instant time) {
        var span = new Span(words);
        span.setTitle(UTC.format(time.atOffset(ZoneOffset.UTC)));
        return span;
    }

    private static ZoneId zone() {
        var details = UI.getCurrent().getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        try {
            return id == null || id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
