package dev.concord.provisioning.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How lists and times lie in columns. */
@Component
class Columns {
    private final JsonMapper mapper;

    Columns(JsonMapper mapper) {
        this.mapper = mapper;
    }

    JSONB json(Object value) {
        return JSONB.valueOf(mapper.writeValueAsString(value));
    }

    <T> T read(JSONB column, TypeReference<T> type) {
        return mapper.readValue(column.data(), type);
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
