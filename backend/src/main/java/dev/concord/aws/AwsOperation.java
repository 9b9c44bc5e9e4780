package dev.concord.aws;

import java.util.regex.Pattern;

/** An operation of AWS; services share names, so it has both words, as IAM's policies do: {@code datazone:CreateAsset}. */
public record AwsOperation(String service, String name) {
    private static final Pattern READING =
            Pattern.compile("(AssumeRole|Get|List|Describe|Search|Receive|Simulate|Validate|Batch).*");

    /** Whether it only looks, by its name: nothing is different afterwards. */
    public boolean reads() {
        return READING.matcher(name).matches();
    }

    @Override
    public String toString() {
        return service + ":" + name;
    }
}
