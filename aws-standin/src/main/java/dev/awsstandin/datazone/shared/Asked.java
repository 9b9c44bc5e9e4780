package dev.awsstandin.datazone.shared;

import dev.awsstandin.index.Values;
import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/** Whether a thing is what a call asks for. */
public final class Asked {

    private Asked() {}

    /** Whether the thing's member has the value that the call asks for, if it asks for one. */
    public static boolean same(Call call, String asked, ObjectNode thing, String member) {
        return !call.has(asked) || thing.path(member).asString("").equals(call.text(asked));
    }

    /** The same for a thing in short. */
    public static boolean same(Call call, String asked, Values thing, String member) {
        return !call.has(asked) || thing.text(member).equals(call.text(asked));
    }
}
