package dev.concord.agreement.internal;

import dev.concord.agreement.Agreement;
import dev.concord.agreement.Standing;
import dev.concord.inbox.Coverage;
import dev.concord.inbox.Difference;
import dev.concord.inbox.Sight;
import dev.concord.outbox.Unfinished;
import dev.concord.shared.Page;
import dev.concord.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether Concord and AWS agree, and what keeps them from it. */
@RestController
@RequestMapping("/api/v1/agreement")
class AgreementController {
    private final Agreement agreement;
    private final Clock clock;

    AgreementController(Agreement agreement, Clock clock) {
        this.agreement = agreement;
        this.clock = clock;
    }

    @GetMapping
    Answer agreement() {
        var standing = agreement.standing();
        return new Answer(standing.state(), standing, agreement.observers());
    }

    @GetMapping("/subjects")
    Page<Looked> subjects(
            @RequestParam String observer,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit) {
        var now = clock.instant();
        return agreement
                .subjects(observer, Slice.after(after, limit))
                .map(sight -> new Looked(sight.state(now), sight));
    }

    @GetMapping("/differences")
    Page<Difference> differences(@RequestParam Optional<String> after, @RequestParam(defaultValue = "20") int limit) {
        return agreement.differences(Slice.after(after, limit));
    }

    @GetMapping("/writes")
    Page<Unfinished> writes(@RequestParam Optional<String> after, @RequestParam(defaultValue = "20") int limit) {
        return agreement.writes(Slice.after(after, limit));
    }

    @PostMapping("/looks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void look() {
        agreement.look();
    }

    /** The standing is over everything, the observers over what the person sees. */
    record Answer(Standing.State state, Standing standing, List<Coverage> observers) {}

    /** A subject, and how well it is known. */
    record Looked(Sight.State state, Sight sight) {}
}
