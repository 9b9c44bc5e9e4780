package dev.awsstandin.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a receiver is given to delete a message with.
 *
 * @param key of the message
 * @param nonce tells one reception from the next
 */
record Receipt(String key, String nonce) {

    String handle() {
        return Base64.getEncoder().encodeToString((nonce + "|" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The receipt in a handle that must be of a message in the queue. */
    static Receipt of(Queue queue, String handle) {
        try {
            var text = new String(Base64.getDecoder().decode(handle), StandardCharsets.UTF_8);
            var bar = text.indexOf('|');
            var receipt = new Receipt(text.substring(bar + 1), text.substring(0, Math.max(0, bar)));
            if (bar > 0 && receipt.key.startsWith(queue.name() + "/")) {
                return receipt;
            }
        } catch (IllegalArgumentException notBase64) {
            throw SqsErrors.receipt(handle);
        }
        throw SqsErrors.receipt(handle);
    }
}
