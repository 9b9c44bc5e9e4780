package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.Header;
import dev.awsstandin.fuzz.http.HttpText;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils the head of a request, before it is signed. */
final class HeaderMutation {

    private static final List<Header> WRONG = List.of(
            new Header("Content-Type", ""),
            new Header("Content-Type", "text/html"),
            new Header("Content-Type", "application/xml; charset=utf-16"),
            new Header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
            new Header("Content-Type", "application/x-www-form-urlencoded"),
            new Header("Content-Type", "multipart/form-data; boundary=a"),
            new Header("Content-Type", "application/x-amz-json-1.0"),
            new Header("Content-Type", "\u0000"),
            new Header("Content-Encoding", "gzip"),
            new Header("Content-Encoding", "aws-chunked"),
            new Header("Accept", "application/xml"),
            new Header("Accept-Encoding", "gzip;q=2, ,"),
            new Header("Expect", "100-continue"),
            new Header("Expect", "a miracle"),
            new Header("Connection", "close"),
            new Header("Connection", "Upgrade, HTTP2-Settings"),
            new Header("Upgrade", "h2c"),
            new Header("Host", ""),
            new Header("Host", "datazone.eu-west-1.amazonaws.com"),
            new Header("Host", "a b"),
            new Header("Host", "127.0.0.1:99999999"),
            new Header("Origin", "http://evil.example"),
            new Header("Cookie", "a=b; c=\u00fc"),
            new Header("Range", "bytes=0-"),
            new Header("X-Amz-Target", ""),
            new Header("X-Amz-Target", "."),
            new Header("X-Amz-Target", "SageMaker."),
            new Header("X-Amz-Target", "SageMaker.ListTags"),
            new Header("X-Amz-Target", "AmazonSQS.ListQueues"),
            new Header("X-Amz-Target", "TrentService.ListKeys"),
            new Header("X-Amz-Target", "AWSEvents.PutEvents"),
            new Header("X-Amz-Target", "AWSGlue.GetTables.More"),
            new Header("X-Amz-Target", "Nothing.Nothing"),
            new Header("X-Amz-Date", ""),
            new Header("X-Amz-Date", "now"),
            new Header("X-Amz-Date", "20260230T000000Z"),
            new Header("X-Amz-Date", "19700101T000000Z"),
            new Header("X-Amz-Date", "99991231T235959Z"),
            new Header("X-Amz-Date", "999999999991231T235959Z"),
            new Header("X-Amz-Security-Token", ""),
            new Header("X-Amz-Security-Token", "abc"),
            new Header("X-Amz-Security-Token", "A".repeat(5_000)),
            new Header("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"),
            new Header("X-Amz-Content-Sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),
            new Header("X-Amz-Content-Sha256", ""),
            new Header("X-Amzn-Query-Mode", "true"),
            new Header("X-Amz-Meta-A", "  a   b  "),
            new Header("Content-Length", "-1"),
            new Header("Content-Length", "0"),
            new Header("Content-Length", "1"),
            new Header("Content-Length", "99999"),
            new Header("Content-Length", "99999999999999999999"),
            new Header("Content-Length", "abc"),
            new Header("Transfer-Encoding", "chunked"),
            new Header("Transfer-Encoding", "gzip, chunked"),
            new Header("Transfer-Encoding", "identity"),
            new Header("X-Long", "x".repeat(20_000)),
            new Header("X-Long", "x".repeat(60_000)));

    private final RandomGenerator random;

    HeaderMutation(RandomGenerator random) {
        this.random = random;
    }

    HttpText spoil(HttpText request) {
        var wrong = WRONG.get(random.nextInt(WRONG.size()));
        return switch (random.nextInt(5)) {
            case 0 -> request.plus(wrong.name(), wrong.value());
            case 1 -> oneLess(request);
            default -> request.with(wrong.name(), wrong.value());
        };
    }

    private HttpText oneLess(HttpText request) {
        return request.headers(all -> {
            all.remove(random.nextInt(all.size()));
            return all;
        });
    }
}
