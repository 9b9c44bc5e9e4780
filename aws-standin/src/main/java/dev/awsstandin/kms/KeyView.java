package dev.awsstandin.kms;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/** Keys as DescribeKey shows them. */
final class KeyView {

    private KeyView() {}

    static ObjectNode metadata(String account, Key key) {
        var view = Json.object()
                .put("AWSAccountId", account)
                .put("KeyId", key.id())
                .put("Arn", key.arn())
                .put("CreationDate", Timestamps.seconds(key.created()))
                .put("Enabled", key.enabled())
                .put("Description", key.description())
                .put("KeyUsage", "ENCRYPT_DECRYPT")
                .put("KeyState", key.state())
                .put("Origin", "AWS_KMS")
                .put("KeyManager", "CUSTOMER")
                .put("CustomerMasterKeySpec", "SYMMETRIC_DEFAULT")
                .put("KeySpec", "SYMMETRIC_DEFAULT")
                .put("MultiRegion", false);
        view.putArray("EncryptionAlgorithms").add("SYMMETRIC_DEFAULT");
        if (key.deletion() != null) {
            view.put("DeletionDate", Timestamps.seconds(key.deletion()));
        }
        return view;
    }
}
