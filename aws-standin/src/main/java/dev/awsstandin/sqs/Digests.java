package dev.awsstandin.sqs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The MD5 sums by which SDKs check that what they sent and received is what SQS has. */
final class Digests {

    private static final int STRING = 1;
    private static final int BINARY = 2;

    private Digests() {}

    static String ofBody(String body) {
        return md5(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Names in order; each name, type and value by its length and bytes. */
    static String ofAttributes(ObjectNode attributes) {
        var bytes = new ByteArrayOutputStream();
        attributes.propertyNames().stream().sorted().forEach(name -> {
            append(bytes, name.getBytes(StandardCharsets.UTF_8));
            attribute(bytes, attributes.required(name));
        });
        return md5(bytes.toByteArray());
    }

    private static void attribute(ByteArrayOutputStream bytes, JsonNode attribute) {
        append(bytes, attribute.path("DataType").asString("").getBytes(StandardCharsets.UTF_8));
        if (attribute.has("StringValue")) {
            bytes.write(STRING);
            append(bytes, attribute.path("StringValue").asString("").getBytes(StandardCharsets.UTF_8));
        } else {
            bytes.write(BINARY);
            append(
                    bytes,
                    Base64.getDecoder().decode(attribute.path("BinaryValue").asString("")));
        }
    }

    private static void append(ByteArrayOutputStream bytes, byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        bytes.writeBytes(value);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM lacks MD5", e);
        }
    }
}
