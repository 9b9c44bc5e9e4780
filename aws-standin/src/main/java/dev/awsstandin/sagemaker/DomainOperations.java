package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker's operations on domains. */
final class DomainOperations {

    private static final List<String> GIVEN = List.of(
            "DomainName",
            "AuthMode",
            "DefaultUserSettings",
            "DefaultSpaceSettings",
            "DomainSettings",
            "SubnetIds",
            "VpcId",
            "AppNetworkAccessType",
            "HomeEfsFileSystemKmsKeyId",
            "KmsKeyId",
            "AppSecurityGroupManagement",
            "TagPropagation");
    private static final List<String> CHANGEABLE = List.of(
            "DefaultUserSettings",
            "DefaultSpaceSettings",
            "SubnetIds",
            "VpcId",
            "AppNetworkAccessType",
            "AppSecurityGroupManagement",
            "TagPropagation");
    private static final List<String> SUMMARY =
            List.of("DomainArn", "DomainId", "DomainName", "Status", "CreationTime", "LastModifiedTime", "Url");

    private final Arns arns;
    private final Studio studio;
    private final StudioLinks links;
    private final Listing listing;

    DomainOperations(Cloud cloud, Studio studio, StudioLinks links) {
        this.arns = new Arns(cloud);
        this.studio = studio;
        this.links = links;
        this.listing = new Listing(cloud.pages(), "DomainName", "DomainArn");
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateDomain", this::create)
                .on(call -> Resource.of(arns.of("domain", "*")))
                .with(TagKeys::ofTags)
                .alsoNeeding(PassedRoles::of));
        registry.offer(
                Operation.read("sagemaker", "DescribeDomain", this::describe).on(this::resource));
        registry.offer(Operation.read("sagemaker", "ListDomains", this::list));
        registry.offer(Operation.write("sagemaker", "UpdateDomain", this::update)
                .on(this::resource)
                .alsoNeeding(PassedRoles::of));
        registry.offer(
                Operation.write("sagemaker", "DeleteDomain", this::delete).on(this::resource));
    }

    private Resource resource(Call call) {
        var arn = arns.of("domain", call.text("DomainId"));
        return new Resource(arn, studio.tags().of(arn));
    }

    private ObjectNode create(Call call) {
        if (call.text("AppNetworkAccessType").equals("VpcOnly") && !(call.has("VpcId") && call.has("SubnetIds"))) {
            throw ServiceError.validation("A domain with network access type VpcOnly needs VpcId and SubnetIds.");
        }
        var id = studio.domains()
                .create(
                        Members.only(call.input(), GIVEN),
                        Members.tags(call.input().path("Tags")),
                        call.now());
        return studio.described(call.operation(), shown(studio.domains().get(id)));
    }

    private ObjectNode describe(Call call) {
        return studio.described(call.operation(), shown(studio.domains().get(call.text("DomainId"))));
    }

    private ObjectNode shown(ObjectNode domain) {
        return domain.put("Url", links.url(domain.path("DomainId").asString()));
    }

    private ObjectNode list(Call call) {
        return listing.answer(
                call,
                "Domains",
                studio.domains().where(domain -> true),
                domain -> Members.only(shown(domain), SUMMARY));
    }

    private ObjectNode update(Call call) {
        var domain = studio.domains().get(call.text("DomainId"));
        domain.setAll(Members.only(call.input(), CHANGEABLE));
        call.input().path("DomainSettingsForUpdate").forEachEntry(domain.withObjectProperty("DomainSettings")::set);
        studio.domains().update(domain, call.now());
        return studio.described(call.operation(), domain);
    }

    private ObjectNode delete(Call call) {
        studio.domains().delete(call.text("DomainId"), call.now());
        return Json.object();
    }
}
