package dev.concord.project.internal;

import dev.concord.identity.Designation;
import dev.concord.project.JoinId;
import dev.concord.project.JoinRequest;
import dev.concord.project.JoinRequests;
import dev.concord.shared.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking to join, and deciding. */
@RestController
@RequestMapping("/api/v1")
class JoinController {
    private final JoinRequests requests;

    JoinController(JoinRequests requests) {
        this.requests = requests;
    }

    @PostMapping("/projects/{id}/join-requests")
    @ResponseStatus(HttpStatus.CREATED)
    JoinRequest ask(@PathVariable String id, @Valid @RequestBody Wish wish) {
        var made = requests.ask(new ProjectId(id), wish.designation(), wish.reason());
        return mine().stream()
                .filter(request -> request.id().equals(made))
                .findFirst()
                .orElseThrow();
    }

    @GetMapping("/projects/{id}/join-requests")
    List<JoinRequest> of(@PathVariable String id) {
        return requests.of(new ProjectId(id));
    }

    @GetMapping("/join-requests")
    List<JoinRequest> mine() {
        return requests.mine();
    }

    @PostMapping("/join-requests/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String id, @Valid @RequestBody Acceptance acceptance) {
        requests.accept(JoinId.of(id), acceptance.version(), acceptance.designation(), text(acceptance.comment()));
    }

    @PostMapping("/join-requests/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable String id, @Valid @RequestBody Rejection rejection) {
        requests.reject(JoinId.of(id), rejection.version(), text(rejection.comment()));
    }

    @PostMapping("/join-requests/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @Valid @RequestBody Withdrawal withdrawal) {
        requests.withdraw(JoinId.of(id), withdrawal.version());
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    /** As what, and why. */
    record Wish(@NotNull Designation designation, @NotNull String reason) {}

    /** As what the owner lets the person in. */
    record Acceptance(
            @NotNull Long version,
            @NotNull Designation designation,
            @Nullable String comment) {}

    /** Why not. */
    record Rejection(@NotNull Long version, @Nullable String comment) {}

    /** The version that was looked at. */
    record Withdrawal(@NotNull Long version) {}
}
