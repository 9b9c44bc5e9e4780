package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Links into Studio that need no sign-in, for one use within minutes of behaviour time. */
public final class StudioLinks {

    /** Where the stand-in shows what Studio would. */
    public static final String PATH = "/_studio/";

    private static final int USUAL_SECONDS = 300;
    private static final int TOKEN_LENGTH = 64;

    private final Cloud cloud;
    private final Studio studio;
    private final Table open;
    private final Arns arns;
    private final Supplier<URI> endpoint;

    StudioLinks(Cloud cloud, Studio studio, Supplier<URI> endpoint) {
        this.cloud = cloud;
        this.studio = studio;
        this.open = cloud.store().table("sagemaker.studioLinks");
        this.arns = new Arns(cloud);
        this.endpoint = endpoint;
    }

    /** Who came in where; the landing URI and the space are empty text unless the link named them. */
    public record Visit(String domain, String domainName, String userProfile, String space, String landingUri) {}

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreatePresignedDomainUrl", this::create)
                .on(this::resource));
    }

    /** Where people sign in to the domain. */
    String url(String domain) {
        return endpoint.get() + PATH + domain;
    }

    private Resource resource(Call call) {
        var arn = arns.of(UserProfileOperations.KIND, Studio.key(call.text("DomainId"), call.text("UserProfileName")));
        return new Resource(arn, studio.tags().of(arn));
    }

    private ObjectNode create(Call call) {
        var domain = studio.domains().get(call.text("DomainId"));
        var profile = studio.profiles().get(Studio.key(call.text("DomainId"), call.text("UserProfileName")));
        if (!domain.path("AuthMode").asString().equals("IAM")) {
            throw ServiceError.validation("Presigned URLs are for domains whose AuthMode is IAM.");
        }
        if (!profile.path("Status").asString().equals(Lifecycle.IN_SERVICE)) {
            throw ServiceError.validation("UserProfile [%s] is %s, not InService."
                    .formatted(
                            call.text("UserProfileName"), profile.path("Status").asString()));
        }
        if (call.has("SpaceName")) {
            studio.spaces().get(Studio.key(call.text("DomainId"), call.text("SpaceName")));
        }
        forgetExpired(call.now());
        var token = Ids.lower(TOKEN_LENGTH);
        var expires =
                call.now().plusSeconds(call.input().path("ExpiresInSeconds").asInt(USUAL_SECONDS));
        open.put(
                token,
                Json.object()
                        .put("domain", call.text("DomainId"))
                        .put("userProfile", call.text("UserProfileName"))
                        .put("space", call.text("SpaceName"))
                        .put("landingUri", call.text("LandingUri"))
                        .put("expires", expires.toString()));
        return Json.object().put("AuthorizedUrl", endpoint.get() + PATH + "auth?token=" + token);
    }

    private void forgetExpired(Instant now) {
        open.idsWhere(link -> hasExpired(link, now)).forEach(open::remove);
    }

    private static boolean hasExpired(ObjectNode link, Instant now) {
        return !now.isBefore(Instant.parse(link.path("expires").asString()));
    }

    /** Uses the link up; empty when it is unknown, used or expired, or leads to nothing any more. */
    public Optional<Visit> use(String token, Instant now) {
        return cloud.store().write(() -> {
            var link = open.get(token);
            open.remove(token);
            return link.filter(found -> !hasExpired(found, now)).flatMap(this::visit);
        });
    }

    private Optional<Visit> visit(ObjectNode link) {
        var domain = link.path("domain").asString();
        var profile = link.path("userProfile").asString();
        return studio.profiles()
                .find(Studio.key(domain, profile))
                .flatMap(found -> studio.domains().find(domain))
                .map(found -> new Visit(
                        domain,
                        found.path("DomainName").asString(),
                        profile,
                        link.path("space").asString(),
                        link.path("landingUri").asString()));
    }

    /** The name of the domain whose people sign in through the directory; empty when there is no such domain. */
    public Optional<String> signInDomain(String id) {
        return studio.domains()
                .find(id)
                .filter(domain -> domain.path("AuthMode").asString().equals("SSO"))
                .map(domain -> domain.path("DomainName").asString());
    }
}
