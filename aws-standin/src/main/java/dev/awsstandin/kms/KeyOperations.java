package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Making and finding keys. */
final class KeyOperations {

    private final Cloud cloud;
    private final Keys keys;
    private final GrantedKeys granted;
    private final KeyPolicies policies;

    KeyOperations(Cloud cloud, Keys keys, GrantedKeys granted, KeyPolicies policies) {
        this.cloud = cloud;
        this.keys = keys;
        this.granted = granted;
        this.policies = policies;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("kms", "CreateKey", this::create)
                .with(call -> KmsTags.keys(KmsTags.read(call.input().path("Tags"))))
                .alsoNeeding(this::tagging));
        registry.offer(Operation.read("kms", "DescribeKey", this::describe).on(granted::resource));
        registry.offer(Operation.read("kms", "ListKeys", this::list));
    }

    private List<Permission> tagging(Call call) {
        var tags = KmsTags.read(call.input().path("Tags"));
        var anyKey = Resource.of(cloud.arn("kms", "key/*"));
        return tags.isEmpty() ? List.of() : List.of(new Permission("kms:TagResource", anyKey, KmsTags.keys(tags)));
    }

    private ObjectNode create(Call call) {
        requireOffered(call);
        var id = UUID.randomUUID().toString();
        var arn = cloud.arn("kms", "key/" + id);
        var tags = KmsTags.requireFew(KmsTags.read(call.input().path("Tags")));
        var key = new Key(
                id,
                arn,
                call.now(),
                call.text("Description"),
                true,
                null,
                null,
                call.has("Policy") ? policies.sound(call, arn, tags) : policies.usual(),
                tags);
        keys.save(key);
        return Json.object().set("KeyMetadata", KeyView.metadata(cloud.account(), key));
    }

    private static void requireOffered(Call call) {
        var usual = offered(call, "KeySpec", "SYMMETRIC_DEFAULT")
                && offered(call, "CustomerMasterKeySpec", "SYMMETRIC_DEFAULT")
                && offered(call, "KeyUsage", "ENCRYPT_DECRYPT")
                && offered(call, "Origin", "AWS_KMS")
                && !call.has("CustomKeyStoreId")
                && !call.has("XksKeyId")
                && !call.input().path("MultiRegion").asBoolean(false);
        if (!usual) {
            throw KmsErrors.unsupported("Only symmetric encryption keys of this region are offered by this endpoint");
        }
    }

    private static boolean offered(Call call, String member, String only) {
        return !call.has(member) || call.text(member).equals(only);
    }

    private ObjectNode describe(Call call) {
        KmsErrors.requireKnownTokens(call, granted.grants());
        var key = granted.named().getByAnyName(call.text("KeyId"));
        return Json.object().set("KeyMetadata", KeyView.metadata(cloud.account(), key));
    }

    private ObjectNode list(Call call) {
        var page = cloud.pages().page(call, KmsPages.STYLE, keys.all(), Key::id);
        return KmsPages.answer(
                "Keys", page.map(key -> Json.object().put("KeyId", key.id()).put("KeyArn", key.arn())));
    }
}
