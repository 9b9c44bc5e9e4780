package dev.awsstandin.iam.sts;

import dev.awsstandin.iam.role.Role;
import dev.awsstandin.iam.session.Sessions;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/** The Security Token Service. */
public final class Sts implements Service {

    private final Assumptions assumptions;
    private final Sessions sessions;

    public Sts(Assumptions assumptions, Sessions sessions) {
        this.assumptions = assumptions;
        this.sessions = sessions;
    }

    /** Neither operation is judged by the caller's policies alone: one needs none, the other the trust policy too. */
    @Override
    public void offerOn(Registry registry) {
        registry.offer(Operation.write("sts", "AssumeRole", this::assumeRole).needing(null));
        registry.offer(
                Operation.read("sts", "GetCallerIdentity", Sts::callerIdentity).needing(null));
    }

    private static ObjectNode callerIdentity(Call call) {
        return Json.object()
                .put("UserId", call.caller().userId())
                .put("Account", call.caller().account())
                .put("Arn", call.caller().arn());
    }

    private ObjectNode assumeRole(Call call) {
        var role = assumptions.role(call);
        var request = assumptions.session(call, role);
        var credentials = sessions.issue(role, request);
        var answer = Json.object();
        answer.putObject("Credentials")
                .put("AccessKeyId", credentials.accessKeyId())
                .put("SecretAccessKey", credentials.secretAccessKey())
                .put("SessionToken", credentials.sessionToken())
                .put("Expiration", Timestamps.iso(credentials.expires()));
        answer.putObject("AssumedRoleUser")
                .put("AssumedRoleId", role.id() + ":" + request.name())
                .put("Arn", assumedArn(call, role, request.name()));
        if (request.sourceIdentity() != null) {
            answer.put("SourceIdentity", request.sourceIdentity());
        }
        return answer;
    }

    private static String assumedArn(Call call, Role role, String session) {
        return "arn:aws:sts::%s:assumed-role/%s/%s".formatted(call.caller().account(), role.name(), session);
    }
}
