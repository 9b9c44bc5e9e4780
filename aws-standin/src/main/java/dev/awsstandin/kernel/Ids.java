package dev.awsstandin.kernel;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Random ids in the alphabets that AWS uses. */
public final class Ids {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String HEX = "0123456789abcdef";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String SECRET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    /** Characters of a secret access key. */
    public static final int SECRET_LENGTH = 40;

    private static final RandomGenerator RANDOM = new SecureRandom();

    private Ids() {}

    /** Lower-case letters and digits. */
    public static String lower(int length) {
        return of(LOWER, length);
    }

    /** Upper-case letters and the digits 2 to 7, as in access key ids. */
    public static String upper(int length) {
        return of(UPPER, length);
    }

    /** Hexadecimal digits, as in {@code vpc-0f3a9c1d5b7e24680}. */
    public static String hex(int length) {
        return of(HEX, length);
    }

    /** The form of a secret access key. */
    public static String secret() {
        return of(SECRET, SECRET_LENGTH);
    }

    private static String of(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }
}
