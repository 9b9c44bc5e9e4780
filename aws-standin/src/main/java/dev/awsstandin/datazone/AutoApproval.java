package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a request needs nobody's decision: whoever asks works for both projects, or the asset was published with terms
 * that ask for no approval.
 */
final class AutoApproval {

    /** Whether a request needed nobody's decision, as it was when it came. */
    static final String APPLIED = "_autoApproved";

    private AutoApproval() {}

    static boolean applies(Access access, Call call, ObjectNode request, ObjectNode listing) {
        return SubscriptionTerms.needNoApproval(listing)
                || (access.isWorker(call, Parties.subscriber(request))
                        && access.isWorker(call, Parties.owner(request)));
    }
}
