package dev.awsstandin.kernel;

/** Decides by IAM policies whether a call may run. */
public interface Authorizer {

    /** Returns when the call is allowed and throws {@link AccessDenied} when it is not. */
    void authorize(Operation operation, Call call);
}
