package dev.awsstandin.fuzz.http;

import java.util.Locale;

/** One line of a request's head. */
public record Header(String name, String value) {

    public boolean is(String lowerCaseName) {
        return lowerCase().equals(lowerCaseName);
    }

    String lowerCase() {
        return name.toLowerCase(Locale.ROOT);
    }
}
