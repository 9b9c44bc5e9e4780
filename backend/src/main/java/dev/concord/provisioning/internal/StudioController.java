package dev.concord.provisioning.internal;

import dev.concord.provisioning.Opening;
import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.Studio;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening SageMaker Studio. */
@RestController
@RequestMapping("/api/v1")
class StudioController {
    private final Studio studio;

    StudioController(Studio studio) {
        this.studio = studio;
    }

    @PostMapping("/environments/{id}/studio-openings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Opening open(@PathVariable String id) {
        return studio.opening(studio.open(id));
    }

    @GetMapping("/studio-openings/{id}")
    Opening opening(@PathVariable String id) {
        return studio.opening(OpeningId.of(id));
    }

    /** Once, for the person who opened it; kept nowhere on the way. */
    @PostMapping("/studio-openings/{id}/address")
    ResponseEntity<Address> take(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Address(studio.take(OpeningId.of(id))));
    }

    /** Where Studio opens. */
    record Address(URI address) {}
}
