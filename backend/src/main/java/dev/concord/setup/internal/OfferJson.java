package dev.concord.setup.internal;

import dev.concord.setup.Offer;
import org.jooq.JSON;
import tools.jackson.databind.json.JsonMapper;

/** Offers as they are kept. */
final class OfferJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private OfferJson() {}

    static JSON of(Offer offer) {
        return JSON.json(MAPPER.writeValueAsString(offer));
    }

    static Offer offer(JSON kept) {
        return MAPPER.readValue(kept.data(), Offer.class);
    }
}
