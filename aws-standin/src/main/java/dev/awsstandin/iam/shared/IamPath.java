package dev.awsstandin.iam.shared;

import dev.awsstandin.kernel.Call;

/** The path of what a call makes, the root if nothing else is said. */
public final class IamPath {

    private IamPath() {}

    public static String of(Call call) {
        return call.has("Path") ? call.text("Path") : "/";
    }
}
