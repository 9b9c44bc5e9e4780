package dev.concord.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the tokens of the OpenID providers say about a person: the same for browsers and for the REST API.
 *
 * @param subjectClaim carries the user id of IAM Identity Center
 * @param nameClaim carries the person's name; without it the id is shown
 * @param groupsClaim carries a list of names of groups
 * @param adminGroups whoever is in one of them is ML admin
 * @param auditorGroups whoever is in one of them is auditor
 */
@Validated
@ConfigurationProperties("concord.sign-in")
record SignInSettings(
        @NotBlank @DefaultValue("sub") String subjectClaim,
        @NotBlank @DefaultValue("name") String nameClaim,
        @NotBlank @DefaultValue("groups") String groupsClaim,

        @NotEmpty @DefaultValue("concord-admins") Set<@NotBlank String> adminGroups,
        @NotEmpty @DefaultValue("concord-auditors") Set<@NotBlank String> auditorGroups) {}
