package dev.concord.setup.internal;

import dev.concord.setup.SetUp;
import dev.concord.shared.Invalid;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The set-up of the domain: what was found, checking again, taking offers, and the template for the account's administrator. */
@RestController
@RequestMapping("/api/v1/set-up")
class SetUpController {
    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    SetUpBody report() {
        return SetUpBody.of(setUp.report());
    }

    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started check() {
        return new Started(setUp.check());
    }

    @PostMapping("/offers/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started take(@PathVariable String id) {
        return new Started(setUp.take(offer(id)));
    }

    @GetMapping(path = "/template", produces = "application/yaml")
    ResponseEntity<String> template() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"concord-account.yaml\"")
                .body(setUp.template());
    }

    private static UUID offer(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Invalid("This is not the id of an offer");
        }
    }

    /** The id of the run or act that goes on without the caller. */
    record Started(UUID id) {}
}
