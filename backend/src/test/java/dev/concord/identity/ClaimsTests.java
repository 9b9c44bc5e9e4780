package dev.concord.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClaimAccessor;

class ClaimsTests {
    private static final Claims CLAIMS = new Claims(new SignInSettings(
            "identity_center_id", "display_name", "roles", Set.of("ml-admins", "platform"), Set.of("audit")));

    @Test
    void readsAPersonFromTheClaimsThatTheSettingsName() {
        var person = CLAIMS.person(told(Map.of(
                "sub", "other", "identity_center_id", "7c5a", "display_name", "Ines", "roles", List.of("platform"))));
        assertThat(person).contains(new Person(new PersonId("7c5a"), "Ines", true, false));
    }

    @Test
    void knowsNobodyWithoutAGoodId() {
        assertThat(CLAIMS.person(told(Map.of("sub", "7c5a")))).isEmpty();
        assertThat(CLAIMS.person(told(Map.of("identity_center_id", "with a space"))))
                .isEmpty();
        assertThat(CLAIMS.person(told(Map.of("identity_center_id", List.of("7c5a")))))
                .isEmpty();
        assertThat(CLAIMS.person(told(Map.of("identity_center_id", "x".repeat(129)))))
                .isEmpty();
    }

    @Test
    void makesNobodyMoreByGroupsOfAnotherFormOrName() {
        assertThat(groups("ml-admins")).matches(person -> !person.admin());
        assertThat(groups(Map.of("ml-admins", true))).matches(person -> !person.admin());
        assertThat(groups(List.of("concord-admins", "ML-ADMINS", "ml-admins "))).matches(person -> !person.admin());
        assertThat(groups(List.of("audit"))).matches(Person::auditor);
    }

    @Test
    void callsAPersonWithoutAUsableNameByTheId() {
        assertThat(CLAIMS.person(told(Map.of("identity_center_id", "7c5a", "display_name", "x".repeat(300)))))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("7c5a"));
    }

    private static Person groups(Object groups) {
        return CLAIMS.person(told(Map.of("identity_center_id", "7c5a", "roles", groups)))
                .orElseThrow();
    }

    private static ClaimAccessor told(Map<String, Object> claims) {
        return () -> claims;
    }
}
