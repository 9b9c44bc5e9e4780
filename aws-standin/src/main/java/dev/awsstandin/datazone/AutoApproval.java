package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a request needs nobody's decision: whoever asks works for both projects, or the asset was published with terms
 * that ask for no approval.
 */
final class AutoApproval {

    /** Whether a request needed nobody's decision, as it was when it came. */
    static final String APPLIED = "_autoApproved";

    private static final String TERMS = "amazon.datazone.SubscriptionTermsFormType";

    private AutoApproval() {}

    static boolean applies(Access access, Call call, ObjectNode request, ObjectNode listing) {
        return needsNoApproval(listing)
                || (access.isWorker(call, Parties.subscriber(request))
                        && access.isWorker(call, Parties.owner(request)));
    }

    /** Adds to a listing what the terms among the forms of its asset say. */
    static void note(ObjectNode listing, JsonNode forms) {
        var needless = forms.valueStream()
                .filter(form -> form.path("typeName").asString().equals(TERMS))
                .anyMatch(form -> Searchable.content(form)
                        .path("approvalRequired")
                        .asString("")
                        .equals("NO"));
        listing.put("_needsNoApproval", needless);
    }

    private static boolean needsNoApproval(ObjectNode listing) {
        return listing.path("_needsNoApproval").asBoolean(false);
    }
}
