package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;

class RoleChangesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"AWS": "arn:aws:iam::447120983316:root"}, "Action": "sts:AssumeRole"}]}""";

    private static IamClient iam() {
        return STANDIN.iam();
    }

    @Test
    void descriptionAndLongestSessionAreChanged() {
        iam().createRole(create -> create.roleName("changed").assumeRolePolicyDocument(TRUST));

        iam().updateRole(update -> update.roleName("changed").description("New").maxSessionDuration(7200));
        iam().updateRole(update -> update.roleName("changed"));

        var role = iam().getRole(get -> get.roleName("changed")).role();
        assertThat(role.description()).isEqualTo("New");
        assertThat(role.maxSessionDuration()).isEqualTo(7200);
    }

    @Test
    void tagsAreRemovedByKey() {
        iam().createRole(create ->
                create.roleName("tagged").assumeRolePolicyDocument(TRUST).tags(tag("a"), tag("b")));

        iam().untagRole(untag -> untag.roleName("tagged").tagKeys("a", "c"));

        assertThat(iam().listRoleTags(list -> list.roleName("tagged")).tags()).containsExactly(tag("b"));
    }

    @Test
    void aRoleWithTagsNeedsLeaveToTag() {
        var user = new People(STANDIN).user("maker", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "iam:CreateRole", "Resource": "*"}]}""");

        assertThatThrownBy(() -> STANDIN.iam(user)
                        .createRole(create -> create.roleName("untaggable")
                                .assumeRolePolicyDocument(TRUST)
                                .tags(tag("a"))))
                .isInstanceOf(IamException.class)
                .hasMessageContaining("not authorized to perform: iam:TagRole");
        assertThat(STANDIN.iam(user)
                        .createRole(create -> create.roleName("untagged").assumeRolePolicyDocument(TRUST))
                        .role())
                .isNotNull();
    }

    @Test
    void boundaryTagsAndPolicyOfARoleAreJudged() {
        var boundary = iam().createPolicy(
                        create -> create.policyName("mandatory").policyDocument("""
                                {"Version": "2012-10-17", "Statement":
                                  {"Effect": "Allow", "Action": "datazone:*", "Resource": "*"}}"""))
                .policy()
                .arn();
        var user = new People(STANDIN).user("bootstrap", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": ["iam:CreateRole", "iam:AttachRolePolicy"],
                   "Resource": "arn:aws:iam::447120983316:role/concord/*",
                   "Condition": {"StringEquals": {"iam:PermissionsBoundary": "%1$s"},
                                 "ArnLikeIfExists": {"iam:PolicyARN": "arn:aws:iam::*:policy/mandatory"}}},
                  {"Effect": "Allow", "Action": "iam:TagRole", "Resource": "*"},
                  {"Effect": "Allow", "Action": "iam:DeleteRole", "Resource": "*",
                   "Condition": {"StringEquals": {"iam:ResourceTag/made-by": "x"}}}]}""".formatted(boundary));
        var bootstrap = STANDIN.iam(user);

        bootstrap.createRole(create -> create.roleName("good")
                .path("/concord/")
                .assumeRolePolicyDocument(TRUST)
                .permissionsBoundary(boundary)
                .tags(tag("made-by")));
        bootstrap.attachRolePolicy(attach -> attach.roleName("good").policyArn(boundary));

        assertThatThrownBy(() -> bootstrap.createRole(
                        create -> create.roleName("bare").path("/concord/").assumeRolePolicyDocument(TRUST)))
                .hasMessageContaining("iam:CreateRole");
        bootstrap.tagRole(tag -> tag.roleName("good")
                .tags(Tag.builder().key("made-by").value("y").build()));
        assertThatThrownBy(() -> bootstrap.deleteRole(delete -> delete.roleName("good")))
                .hasMessageContaining("iam:DeleteRole");
    }

    @Test
    void aUserIsFoundByNameAndAsCaller() {
        var user = new People(STANDIN).user("known", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:GetUser", "Resource": "*"}}""");

        assertThat(iam().getUser(get -> get.userName("known")).user().arn())
                .isEqualTo("arn:aws:iam::447120983316:user/known");
        assertThat(STANDIN.iam(user).getUser().user().userName()).isEqualTo("known");
        assertThatThrownBy(() -> iam().getUser(get -> get.userName("nobody")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    private static Tag tag(String key) {
        return Tag.builder().key(key).value("x").build();
    }
}
