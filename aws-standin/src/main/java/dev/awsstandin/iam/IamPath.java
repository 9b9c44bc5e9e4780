package dev.awsstandin.iam;

import dev.awsstandin.kernel.Call;

/** The path of what a call makes, the root if nothing else is said. */
final class IamPath {

    private IamPath() {}

    static String of(Call call) {
        return call.has("Path") ? call.text("Path") : "/";
    }
}
