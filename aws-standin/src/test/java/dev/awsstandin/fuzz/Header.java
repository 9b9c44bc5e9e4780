package dev.awsstandin.fuzz;

import java.util.Locale;

/** One line of a request's head. */
record Header(String name, String value) {

    boolean is(String lowerCaseName) {
        return lowerCase().equals(lowerCaseName);
    }

    String lowerCase() {
        return name.toLowerCase(Locale.ROOT);
    }
}
