package dev.awsstandin.studio;

import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.sagemaker.StudioLinks;
import dev.awsstandin.sagemaker.StudioLinks.Visit;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;

/** Answers browsers that follow a link into Studio. There is no Studio, only a page that says who came in where. */
public final class StudioDoor {

    private static final String TOKEN = "token=";

    private final StudioLinks links;
    private final BehaviourClock clock;

    public StudioDoor(StudioLinks links, BehaviourClock clock) {
        this.links = links;
        this.clock = clock;
    }

    public static boolean isMeant(WireRequest request) {
        return request.path().startsWith(StudioLinks.PATH);
    }

    public WireResponse answer(WireRequest request) {
        if (!request.method().equals("GET")) {
            return StudioPage.of(405, "Not here", "This page can only be looked at.");
        }
        var asked = request.path().substring(StudioLinks.PATH.length());
        return asked.equals("auth") ? enter(request) : signIn(asked);
    }

    private WireResponse enter(WireRequest request) {
        var token = request.query().startsWith(TOKEN) ? request.query().substring(TOKEN.length()) : "";
        return links.use(token, clock.now())
                .map(StudioDoor::welcome)
                .orElseGet(() -> StudioPage.of(
                        403, "This link does not work", "It has been used, has expired or leads to nothing any more."));
    }

    private static WireResponse welcome(Visit visit) {
        return StudioPage.of(
                200,
                "Studio of " + visit.domainName(),
                "User profile %s has entered SageMaker domain %s.".formatted(visit.userProfile(), visit.domain()),
                visit.space().isEmpty() ? "" : "Space: " + visit.space(),
                visit.landingUri().isEmpty() ? "" : "To be opened: " + visit.landingUri());
    }

    private WireResponse signIn(String domain) {
        return links.signInDomain(domain)
                .map(name -> StudioPage.of(
                        200,
                        "Sign-in for " + name,
                        "People of IAM Identity Center would sign in to SageMaker domain %s here.".formatted(domain)))
                .orElseGet(() -> StudioPage.of(404, "Nothing here", "No SageMaker domain is signed in to here."));
    }
}
