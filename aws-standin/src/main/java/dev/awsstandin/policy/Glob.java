package dev.awsstandin.policy;

/** Matching with {@code *} for any run of characters and {@code ?} for one, in time linear in pattern times text. */
public final class Glob {

    private Glob() {}

    public static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** ARNs match part by part, so that a wildcard does not reach over the first five colons. */
    static boolean matchesArn(String pattern, String arn) {
        var wanted = pattern.split(":", 6);
        var parts = arn.split(":", 6);
        if (wanted.length != parts.length) {
            return pattern.equals("*");
        }
        for (int i = 0; i < parts.length; i++) {
            if (!matches(wanted[i], parts[i])) {
                return false;
            }
        }
        return true;
    }
}
