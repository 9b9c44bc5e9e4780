package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.kernel.LoggedCall;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All deeds are done one after another, while what Concord says of each is watched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ShownDeeds {
    final JourneyConcord concord = JourneyConcord.running();
    private final ScheduledExecutorService looks =
            Executors.newScheduledThreadPool(8, Thread.ofPlatform().daemon().factory());
    private final String way;
    private final DemoProject suspended;
    private final Duration patience;
    private DeedGround ground;
    private PlaceDeeds places;
    private List<Watched> done;
    private long before;

    /**
     * @param way a word for the names of all that is made
     * @param suspended a project whose environment no other journey needs meanwhile
     */
    ShownDeeds(String way, DemoProject suspended) {
        this(way, suspended, Duration.ofSeconds(60));
    }

    /** The same where it may take longer until a deed is shown. */
    ShownDeeds(String way, DemoProject suspended, Duration patience) {
        this.way = way;
        this.suspended = suspended;
        this.patience = patience;
    }

    /** What there has to be besides, before anything else. */
    void fill() throws SQLException {
        // Nothing.
    }

    /** From before the deeds on. */
    abstract void goWrong();

    /** Returns when it is over. */
    abstract void goRight();

    @BeforeAll
    void doAll() throws SQLException {
        fill();
        var hand = new AwsHand(concord);
        ground = new DeedGround(concord, way, patience).ready();
        places = new PlaceDeeds(concord, ground, hand, suspended);
        before = concord.standin().callLog().all().getLast().number();
        goWrong();
        var deeds = Stream.of(new AccessDeeds(ground, hand).all(), new AssetDeeds(ground, hand).all(), places.all())
                .flatMap(all -> all)
                .toList();
        done = deeds.stream().map(deed -> Watched.doing(deed, looks)).toList();
        goRight();
    }

    @AfterAll
    void settle() {
        looks.shutdownNow();
        places.set("ACTIVE");
        ground.settle();
    }

    /** Returns once the trouble has lasted for so long; the deeds are watched meanwhile. */
    static void lasts(Duration trouble) {
        await().pollDelay(trouble).atMost(trouble.plusMinutes(1)).until(() -> true);
    }

    List<Watched> deeds() {
        return done;
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("deeds")
    void isShown(Watched deed) throws Exception {
        var after = deed.appeared().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        System.out.printf("%s, %s: after %.1f s, by %s%n", way, deed, after.toMillis() / 1000.0, deed.said());
    }

    /** What was said once and taken back was wrong at some time. */
    @Order(2)
    @ParameterizedTest
    @MethodSource("deeds")
    void isNotTakenBack(Watched deed) {
        assertThat(deed.said())
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(deed.deed().then());
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("deeds")
    void anEndInDataZoneIsNeverCalledRemoved(Watched deed) {
        if (deed.deed().then().equals("REVOKED")) {
            assertThat(deed.said()).doesNotContain("REMOVED");
        }
    }

    @Order(4)
    @Test
    void concordGrantsAndMakesNothingByItself() {
        assertThat(concord.standin().callLog().after(before))
                .filteredOn(call -> call.succeeded() && !call.behind())
                .extracting(LoggedCall::operation)
                .doesNotContain("CreateSubscriptionGrant", "CreateSubscriptionRequest", "CreateAsset");
    }
}
