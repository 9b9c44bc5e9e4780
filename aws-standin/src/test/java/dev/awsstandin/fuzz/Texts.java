package dev.awsstandin.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Texts that programs stumble over. */
final class Texts {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u0001\u001b[31m",
            "\r\nX-Injected: 1",
            "\ud800",
            "\udfff\ud800",
            "\ufeff",
            "\u202eabc",
            "\ud83d\ude00",
            "e\u0301\u0301\u0301",
            "../../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "%",
            "%zz",
            "${p}",
            "'; DROP TABLE x; --",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "]]>",
            "null",
            "true",
            "NaN",
            "-0",
            "1e999999999",
            "999999999999999999999999999999",
            "0x7fffffff",
            "*",
            "**",
            "?",
            "(a+)+$",
            "((((((((((",
            "[[[[",
            "{}",
            "[]",
            "{\"a\":",
            "\\",
            "\\u0000",
            "arn:",
            "arn:aws:",
            "arn:aws:iam::447120983316:role/",
            "arn:aws:iam::447120983316:role",
            "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/",
            "arn:aws:sqs:eu-west-1:447120983316:",
            "arn:aws:kms:eu-west-1:447120983316:alias/",
            "alias/",
            ":::::::::::",
            "////",
            "http://",
            "https://sqs.eu-west-1.amazonaws.com/447120983316/",
            "10.0.0.0/33",
            "999.0.0.0/16",
            "10.0.0.0/-1",
            "::/0",
            "cron(0 0 31 2 ? *)",
            "rate(0 minutes)",
            "rate(99999999999999 days)",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "2026-02-30T00:00:00Z",
            "PT99999999999999999S",
            "-PT1S",
            "$.",
            "$.detail..a[",
            "<a",
            "AAAA",
            "====");

    private Texts() {}

    static String nasty(RandomGenerator random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** The text with something wrong in it. */
    static String changed(String text, RandomGenerator random) {
        var at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(10)) {
            case 0 -> nasty(random);
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(at);
            case 3 -> text.repeat(1 + (1 << random.nextInt(14)) / (text.length() + 1));
            case 4 -> text.substring(0, at) + nasty(random) + text.substring(at);
            case 5 -> "x".repeat(1 << random.nextInt(17));
            case 6 -> "\u00fc".repeat(1 << random.nextInt(10));
            case 7 -> text.toUpperCase(Locale.ROOT);
            case 8 -> " " + text + " ";
            default -> text.isEmpty() ? "a" : replaced(text, at % text.length(), random);
        };
    }

    private static String replaced(String text, int at, RandomGenerator random) {
        return text.substring(0, at) + (char) random.nextInt(0x20, 0x7f) + text.substring(at + 1);
    }
}
