package dev.awsstandin.iam;

/** Which roles a managed policy is attached to, and which it bounds. */
record PolicyUse(Roles roles) {

    long attachments(String policyArn) {
        return roles.all().stream()
                .filter(role -> role.attached().contains(policyArn))
                .count();
    }

    long bounds(String policyArn) {
        return roles.all().stream()
                .filter(role -> policyArn.equals(role.boundary()))
                .count();
    }
}
