package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.listing.SubscriptionTerms;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a request needs nobody's decision: whoever asks works for both projects, or the asset was published with terms
 * that ask for no approval.
 */
public final class AutoApproval {

    /** Whether a request needed nobody's decision, as it was when it came. */
    public static final String APPLIED = "_autoApproved";

    private AutoApproval() {}

    static boolean applies(Access access, Call call, ObjectNode request, ObjectNode listing) {
        return SubscriptionTerms.needNoApproval(listing)
                || (access.isWorker(call, Parties.subscriber(request))
                        && access.isWorker(call, Parties.owner(request)));
    }
}
