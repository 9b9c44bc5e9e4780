package dev.concord.agreement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.inbox.Difference;
import dev.concord.inbox.Differences;
import dev.concord.shared.About;
import dev.concord.shared.Invalid;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AllDifferencesTests {
    private static final ProjectId RISK = new ProjectId("risk");

    @Test
    void aPageGoesOverTheFeaturesAsIfTheyWereOne() {
        var all = all(feature("grant", 3), feature("listing", 0), feature("member", 4));
        assertThat(all.count(Scope.all())).isEqualTo(7);
        assertThat(ids(all, 0, 10))
                .containsExactly("grant0", "grant1", "grant2", "member0", "member1", "member2", "member3");
        assertThat(ids(all, 2, 3)).containsExactly("grant2", "member0", "member1");
        assertThat(ids(all, 5, 50)).containsExactly("member2", "member3");
        assertThat(ids(all, 7, 50)).isEmpty();
        assertThat(all.page(Scope.all(), Slice.skipping(2, 3)).total()).isEqualTo(7);
    }

    @Test
    void whoReadsOnFromPageToPageSeesEachOnce() {
        var all = all(feature("grant", 3), feature("listing", 0), feature("member", 4));
        for (int limit = 1; limit <= 8; limit++) {
            var seen = new ArrayList<String>();
            var page = all.page(Scope.all(), Slice.first(limit));
            page.items().forEach(difference -> seen.add(difference.id()));
            while (page.next() != null) {
                page = all.page(Scope.all(), Slice.after(Optional.of(page.next()), limit));
                page.items().forEach(difference -> seen.add(difference.id()));
            }
            assertThat(seen)
                    .as("pages of %d", limit)
                    .containsExactly("grant0", "grant1", "grant2", "member0", "member1", "member2", "member3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.", "x", "0", "-1.2", "0.a b"})
    void aPlaceThatNoPageNamedIsRefused(String place) {
        var all = all(feature("grant", 3));
        assertThatThrownBy(() -> all.page(Scope.all(), Slice.after(Optional.of(place), 10)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no place in the list");
    }

    @Test
    void nobodySeesThoseOfOtherProjects() {
        var all = all(feature("grant", 3));
        var elsewhere = Scope.of(Set.of(new ProjectId("elsewhere")));
        assertThat(all.count(elsewhere)).isZero();
        assertThat(all.page(elsewhere, Slice.first(10)).items()).isEmpty();
        assertThat(all.page(Scope.of(Set.of(RISK)), Slice.first(10)).items()).hasSize(3);
    }

    private static List<String> ids(AllDifferences all, int offset, int limit) {
        return all.page(Scope.all(), Slice.skipping(offset, limit)).items().stream()
                .map(Difference::id)
                .toList();
    }

    private static AllDifferences all(Differences... features) {
        var beans = new StaticListableBeanFactory();
        for (int number = 0; number < features.length; number++) {
            beans.addBean("feature" + number, features[number]);
        }
        return new AllDifferences(beans.getBeanProvider(Differences.class));
    }

    private static Differences feature(String kind, int count) {
        var about = new About("credit_bureau_monthly", "catalog/assets/1", Set.of(RISK));
        var standing = IntStream.range(0, count)
                .mapToObj(number -> new Difference(
                        kind, kind + number, about, "No access", "Granted", "", Instant.EPOCH.plusSeconds(number)))
                .toList();
        return new Differences() {
            @Override
            public int count(Scope scope) {
                return (int) seen(scope).count();
            }

            @Override
            public Page<Difference> of(Scope scope, Slice slice) {
                int from = slice.after() == null ? slice.skipped() : Integer.parseInt(slice.after());
                int to = from + slice.limit();
                return new Page<>(
                        seen(scope).skip(from).limit(slice.limit()).toList(),
                        count(scope),
                        to < count(scope) ? String.valueOf(to) : null);
            }

            private Stream<Difference> seen(Scope scope) {
                return standing.stream()
                        .filter(difference -> scope.sees(difference.about().projects()));
            }
        };
    }
}
