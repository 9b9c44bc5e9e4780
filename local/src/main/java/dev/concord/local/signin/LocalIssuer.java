package dev.concord.local.signin;

import dev.concord.local.LocalSecrets;

/**
 * The provider as its clients know it.
 *
 * @param url where it is and what it signs as; no slash at the end
 * @param secrets hold the portal's client secret and the signing key, so that tokens outlive a restart
 */
public record LocalIssuer(String url, LocalSecrets secrets) {

    /** The audience of tokens for Concord's REST API. */
    public static final String API_AUDIENCE = "concord-api";

    static final String PORTAL = "concord-portal";
    static final String API_SCOPE = "api";

    String portalSecret() {
        return secrets.of("portal.client.secret");
    }
}
