package dev.awsstandin.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

class RolesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
              "Principal": {"AWS": "arn:aws:iam::447120983316:root"}, "Action": "sts:AssumeRole"}]}""";
    private static final String READ = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "datazone:Get*", "Resource": "*"}]}""";

    @Test
    void aRoleIsFoundAsItWasCreated() {
        var created = create("as-created");

        var found = STANDIN.iam().getRole(get -> get.roleName("as-created")).role();

        assertThat(found.arn()).isEqualTo("arn:aws:iam::447120983316:role/projects/as-created");
        assertThat(found.roleId()).startsWith("AROA").isEqualTo(created.roleId());
        assertThat(found.createDate()).isEqualTo(created.createDate());
        assertThat(found.description()).isEqualTo("für <Projekt> & \"mehr\"");
        assertThat(found.maxSessionDuration()).isEqualTo(7200);
        assertThat(found.tags())
                .containsExactly(Tag.builder().key("team").value("ml").build());
        assertThat(URLDecoder.decode(found.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                .isEqualTo(TRUST);
    }

    @Test
    void aNameIsTakenOnce() {
        create("taken");

        assertThatThrownBy(() -> create("taken"))
                .isInstanceOf(EntityAlreadyExistsException.class)
                .hasMessageContaining("Role with name taken already exists.")
                .extracting(error -> ((IamException) error).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aMissingRoleIsNoSuchEntity() {
        assertThatThrownBy(() -> STANDIN.iam().getRole(get -> get.roleName("nobody")))
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The role with name nobody cannot be found.");
    }

    @Test
    void constraintsOfTheModelAreChecked() {
        assertThatThrownBy(() -> create("x".repeat(65))).isInstanceOfSatisfying(IamException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
            assertThat(error.getMessage()).containsIgnoringCase("roleName").contains("less than or equal to 64");
        });
    }

    @Test
    void aDocumentThatIsNoPolicyIsMalformed() {
        assertThatThrownBy(() -> STANDIN.iam()
                        .createRole(role -> role.roleName("malformed").assumeRolePolicyDocument("{\"Version\": 1")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
        assertThatThrownBy(() -> STANDIN.iam()
                        .createRole(role -> role.roleName("malformed").assumeRolePolicyDocument(READ)))
                .isInstanceOf(MalformedPolicyDocumentException.class);
    }

    @Test
    void aTrustPolicyCannotNameARoleThatIsNotThere() {
        var trust = TRUST.replace(":root", ":role/ghost");

        assertThatThrownBy(() -> STANDIN.iam()
                        .createRole(role -> role.roleName("trusting").assumeRolePolicyDocument(trust)))
                .isInstanceOf(MalformedPolicyDocumentException.class)
                .hasMessageContaining("Invalid principal in policy");
    }

    @Test
    void aRoleWithPoliciesIsNotDeleted() {
        create("with-policy");
        STANDIN.iam()
                .putRolePolicy(
                        put -> put.roleName("with-policy").policyName("read").policyDocument(READ));

        assertThatThrownBy(() -> STANDIN.iam().deleteRole(delete -> delete.roleName("with-policy")))
                .isInstanceOf(DeleteConflictException.class);

        STANDIN.iam().deleteRolePolicy(delete -> delete.roleName("with-policy").policyName("read"));
        STANDIN.iam().deleteRole(delete -> delete.roleName("with-policy"));
        assertThatThrownBy(() -> STANDIN.iam().getRole(get -> get.roleName("with-policy")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void inlinePoliciesAreListedAndRead() {
        create("inline");
        STANDIN.iam()
                .putRolePolicy(put -> put.roleName("inline").policyName("read").policyDocument(READ));

        var names = STANDIN.iam().listRolePolicies(list -> list.roleName("inline"));
        var read = STANDIN.iam().getRolePolicy(get -> get.roleName("inline").policyName("read"));

        assertThat(names.policyNames()).containsExactly("read");
        assertThat(names.isTruncated()).isFalse();
        assertThat(URLDecoder.decode(read.policyDocument(), StandardCharsets.UTF_8))
                .isEqualTo(READ);
    }

    @Test
    void aBoundaryMustExist() {
        create("bounded");
        var boundary = STANDIN.iam()
                .createPolicy(policy -> policy.policyName("boundary").policyDocument(READ))
                .policy();

        STANDIN.iam().putRolePermissionsBoundary(put -> put.roleName("bounded").permissionsBoundary(boundary.arn()));

        var role = STANDIN.iam().getRole(get -> get.roleName("bounded")).role();
        assertThat(role.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(boundary.arn());
        assertThatThrownBy(() -> STANDIN.iam()
                        .putRolePermissionsBoundary(put ->
                                put.roleName("bounded").permissionsBoundary("arn:aws:iam::447120983316:policy/ghost")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    void aManagedPolicyIsReadBackInItsVersion() {
        var policy = STANDIN.iam()
                .createPolicy(create -> create.policyName("managed").path("/x/").policyDocument(READ))
                .policy();

        var found = STANDIN.iam().getPolicy(get -> get.policyArn(policy.arn())).policy();
        var version = STANDIN.iam()
                .getPolicyVersion(get -> get.policyArn(policy.arn()).versionId(found.defaultVersionId()))
                .policyVersion();

        assertThat(found.arn()).isEqualTo("arn:aws:iam::447120983316:policy/x/managed");
        assertThat(URLDecoder.decode(version.document(), StandardCharsets.UTF_8))
                .isEqualTo(READ);
    }

    @Test
    void tagsAreAddedAndListed() {
        create("tagged");
        STANDIN.iam()
                .tagRole(tag -> tag.roleName("tagged")
                        .tags(Tag.builder().key("cost").value("42").build()));

        assertThat(STANDIN.iam().listRoleTags(list -> list.roleName("tagged")).tags())
                .extracting(Tag::key)
                .containsExactly("cost", "team");
    }

    @Test
    void rolesAreListedInPagesBoundToTheirQuery() {
        for (int i = 0; i < 5; i++) {
            var name = "page-" + i;
            STANDIN.iam().createRole(role -> role.roleName(name).path("/pages/").assumeRolePolicyDocument(TRUST));
        }

        var listed = STANDIN
                .iam()
                .listRolesPaginator(list -> list.pathPrefix("/pages/").maxItems(2))
                .roles()
                .stream()
                .map(Role::roleName);
        var first = STANDIN.iam().listRoles(list -> list.pathPrefix("/pages/").maxItems(2));

        assertThat(listed).containsExactly("page-0", "page-1", "page-2", "page-3", "page-4");
        assertThatThrownBy(() -> STANDIN.iam()
                        .listRoles(list -> list.pathPrefix("/other/").marker(first.marker())))
                .isInstanceOfSatisfying(
                        IamException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError"));
    }

    private static Role create(String name) {
        return STANDIN.iam()
                .createRole(role -> role.roleName(name)
                        .path("/projects/")
                        .description("für <Projekt> & \"mehr\"")
                        .maxSessionDuration(7200)
                        .tags(Tag.builder().key("team").value("ml").build())
                        .assumeRolePolicyDocument(TRUST))
                .role();
    }
}
