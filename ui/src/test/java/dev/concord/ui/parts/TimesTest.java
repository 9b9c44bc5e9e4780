package dev.concord.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:34:20Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void saysTodayInTheReadersZone() {
        assertThat(Times.words(Instant.parse("2026-11-23T08:33:00Z"), NOW, BERLIN))
                .isEqualTo("today 09:33");
        assertThat(Times.words(Instant.parse("2026-11-22T23:30:00Z"), NOW, BERLIN))
                .isEqualTo("today 00:30");
    }

    @Test
    void saysTheDayOfTheWeekWithinHalfAYear() {
        assertThat(Times.words(Instant.parse("2026-11-20T13:02:00Z"), NOW, BERLIN))
                .isEqualTo("Fri 20 Nov 14:02");
    }

    @Test
    void saysTheYearBeforeThat() {
        assertThat(Times.words(Instant.parse("2025-10-14T13:02:00Z"), NOW, BERLIN))
                .isEqualTo("14 Oct 2025");
    }

    @Test
    void saysHowLongAgoInSecondsAtFirst() {
        assertThat(Times.ago(Instant.parse("2026-11-23T08:34:00Z"), NOW)).isEqualTo("20 s ago");
        assertThat(Times.ago(Instant.parse("2026-11-23T08:32:20Z"), NOW)).isEqualTo("2 min ago");
        assertThat(Times.ago(NOW.plusSeconds(1), NOW)).isEqualTo("0 s ago");
    }

    @Test
    void saysSinceWhenWithTheDayOnlyWhenItWasAnother() {
        assertThat(Times.since(Instant.parse("2026-11-23T08:02:00Z"), NOW, BERLIN))
                .isEqualTo("09:02");
        assertThat(Times.since(Instant.parse("2026-11-20T13:02:00Z"), NOW, BERLIN))
                .isEqualTo("Fri 20 Nov 14:02");
    }

    @Test
    void givesAnAgeInItsLargestUnit() {
        assertThat(Times.age(Instant.parse("2026-11-23T08:34:00Z"), NOW)).isEqualTo("just now");
        assertThat(Times.age(Instant.parse("2026-11-23T08:12:00Z"), NOW)).isEqualTo("22 min");
        assertThat(Times.age(Instant.parse("2026-11-23T03:12:00Z"), NOW)).isEqualTo("5 h");
        assertThat(Times.age(Instant.parse("2026-11-19T03:12:00Z"), NOW)).isEqualTo("4 d");
    }
}
