package dev.concord.identity;

import dev.concord.shared.Invalid;
import dev.concord.shared.PersonId;

/** Who belongs to a project: a person or a group. Ids are Identity Center's. */
public sealed interface MemberId {
    String value();

    static MemberId of(PersonId person) {
        return new OfPerson(person.value());
    }

    static MemberId of(GroupId group) {
        return new OfGroup(group.value());
    }

    /** From {@code person:ID} or {@code group:ID}, as in addresses; throws {@link Invalid} for anything else. */
    static MemberId parse(String text) {
        var colon = text.indexOf(':');
        var kind = colon < 0 ? "" : text.substring(0, colon);
        return switch (kind) {
            case "person" -> of(new PersonId(text.substring(colon + 1)));
            case "group" -> of(new GroupId(text.substring(colon + 1)));
            default -> throw new Invalid("A member is named by person:ID or group:ID");
        };
    }

    /** A person. */
    record OfPerson(String value) implements MemberId {
        @Override
        public String toString() {
            return "person:" + value;
        }
    }

    /** A group. */
    record OfGroup(String value) implements MemberId {
        @Override
        public String toString() {
            return "group:" + value;
        }
    }
}
