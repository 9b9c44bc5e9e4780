package dev.concord.service;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells the database's being away from everything else that goes wrong. */
final class Outage {
    /** Classes of SQLSTATE: the connection is lost, the server has no place, the server goes. */
    private static final String LOST = "08";

    private static final String NO_PLACE = "53";
    private static final String GOES = "57P";

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLTransientConnectionException || (cause instanceof SQLException sql && isOne(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith(LOST) || state.startsWith(NO_PLACE) || state.startsWith(GOES));
    }
}
