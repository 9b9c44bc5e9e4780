package dev.awsstandin;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Users of the account whom a policy allows something. */
public final class People {

    private final RunningStandin standin;

    public People(RunningStandin standin) {
        this.standin = standin;
    }

    /** A new user with this one policy, and the user's key. */
    public AwsCredentials user(String name, String policy) {
        var user = user(name);
        standin.iam().putUserPolicy(put -> put.userName(name).policyName("may").policyDocument(policy));
        return user;
    }

    /** A new user without any policy, and the user's key. */
    public AwsCredentials user(String name) {
        standin.iam().createUser(create -> create.userName(name));
        var key = standin.iam().createAccessKey(create -> create.userName(name)).accessKey();
        return AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
    }
}
