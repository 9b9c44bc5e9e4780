package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.shared.Searchable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The terms under which an asset was published. */
public final class SubscriptionTerms {

    private static final String TYPE = "amazon.datazone.SubscriptionTermsFormType";
    private static final String NEEDLESS = "_needsNoApproval";

    private SubscriptionTerms() {}

    /** Adds to a listing what the terms among the forms of its asset say. */
    static void note(ObjectNode listing, JsonNode forms) {
        var needless = forms.valueStream()
                .filter(form -> form.path("typeName").asString().equals(TYPE))
                .anyMatch(form -> Searchable.content(form)
                        .path("approvalRequired")
                        .asString("")
                        .equals("NO"));
        listing.put(NEEDLESS, needless);
    }

    /** Whether a request for the listing needs nobody's decision. */
    public static boolean needNoApproval(ObjectNode listing) {
        return listing.path(NEEDLESS).asBoolean(false);
    }
}
