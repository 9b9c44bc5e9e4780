package dev.awsstandin.iam.policy;

/** What managed policies are used for. */
public interface PolicyUse {

    /** How many roles the policy is attached to. */
    long attachments(String policyArn);

    /** How many roles the policy bounds. */
    long bounds(String policyArn);
}
