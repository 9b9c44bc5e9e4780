package dev.concord.subscription.internal;

import dev.concord.catalog.AssetId;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import dev.concord.subscription.SubscriptionRequests;
import dev.concord.subscription.Subscriptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requesting access, deciding, revoking, and reading what became of it. */
@RestController
@RequestMapping("/api/v1")
class SubscriptionController {
    private final SubscriptionRequests requests;
    private final Subscriptions subscriptions;
    private final Accesses accesses;

    SubscriptionController(SubscriptionRequests requests, Subscriptions subscriptions, Accesses accesses) {
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.accesses = accesses;
    }

    @PostMapping("/subscription-requests")
    @ResponseStatus(HttpStatus.CREATED)
    Access submit(@Valid @RequestBody Submission submission) {
        return accesses.of(requests.submit(
                AssetId.of(submission.asset()), new ProjectId(submission.project()), submission.reason()));
    }

    /** Waiting for the current person's decision, or already decided. */
    @GetMapping("/subscription-requests")
    Page<Access> queue(
            @RequestParam(defaultValue = "false") boolean decided,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return decided ? accesses.decided(Slice.after(after, limit)) : accesses.waiting(Slice.after(after, limit));
    }

    @GetMapping("/subscription-requests/{id}")
    Access request(@PathVariable String id) {
        return accesses.of(RequestId.of(id));
    }

    @PostMapping("/subscription-requests/{id}/approval")
    Access approve(@PathVariable String id, @RequestBody Verdict verdict) {
        requests.approve(RequestId.of(id), verdict.version(), verdict.said());
        return accesses.of(RequestId.of(id));
    }

    @PostMapping("/subscription-requests/{id}/rejection")
    Access reject(@PathVariable String id, @RequestBody Verdict verdict) {
        requests.reject(RequestId.of(id), verdict.version(), verdict.said());
        return accesses.of(RequestId.of(id));
    }

    @PostMapping("/subscription-requests/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Access retry(@PathVariable String id) {
        subscriptions.retry(RequestId.of(id));
        return accesses.of(RequestId.of(id));
    }

    @GetMapping("/projects/{project}/subscriptions")
    Page<Access> subscribed(
            @PathVariable String project,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return accesses.subscribed(new ProjectId(project), Slice.after(after, limit));
    }

    /** What the project asked for, or what others asked of it. */
    @GetMapping("/projects/{project}/subscription-requests")
    Page<Access> bothWays(
            @PathVariable String project,
            @RequestParam(defaultValue = "false") boolean incoming,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        var id = new ProjectId(project);
        return incoming
                ? accesses.incoming(id, Slice.after(after, limit))
                : accesses.outgoing(id, Slice.after(after, limit));
    }

    @GetMapping("/subscriptions/{id}")
    Access subscription(@PathVariable String id) {
        return accesses.of(SubscriptionId.of(id));
    }

    @PostMapping("/subscriptions/{id}/revocation")
    Access revoke(@PathVariable String id, @RequestBody Verdict verdict) {
        subscriptions.revoke(SubscriptionId.of(id), verdict.version(), verdict.said());
        return accesses.of(SubscriptionId.of(id));
    }

    /** Who asks for what, and why. */
    record Submission(
            @NotNull String asset,
            @NotNull String project,
            @NotNull String reason) {}

    /** The version that was seen, and a comment. */
    record Verdict(long version, @Nullable String comment) {
        String said() {
            return Optional.ofNullable(comment).orElse("");
        }
    }
}
