package dev.concord.aws;

/** An operation of AWS; services share names, so it has both words, as IAM's policies do: {@code datazone:CreateAsset}. */
public record AwsOperation(String service, String name) {
    @Override
    public String toString() {
        return service + ":" + name;
    }
}
