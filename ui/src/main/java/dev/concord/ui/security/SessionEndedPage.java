package dev.concord.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why a person has to sign in again, and leads back to where the person was. */
@RestController
class SessionEndedPage {
    static final String PATH = "/session-ended";
    static final String WHY = "why";

    private final SessionSettings settings;

    SessionEndedPage(SessionSettings settings) {
        this.settings = settings;
    }

    @GetMapping(value = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @RequestParam(required = false) @Nullable String why,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!request.isRequestedSessionIdValid()) {
            SessionCookie.forget(request, response);
        }
        EndingCookie.forget(request, response);
        var back = Optional.ofNullable(request.getParameter(WayBack.PARAMETER))
                .map(given -> WayBack.givenIn(request))
                .orElseGet(() -> WayBack.cameFrom(request));
        var page = new PlainPage(
                "You were signed out",
                sentence(why != null ? why : EndingCookie.told(request).orElse("unknown")),
                List.of(new PlainPage.Way("Sign in again", back.added(SignInStart.PAGE))));
        return page.text();
    }

    private String sentence(String why) {
        return switch (why.toUpperCase(Locale.ROOT)) {
            case "IDLE" ->
                "Nothing happened here for %s. Nothing was lost that Concord had confirmed."
                        .formatted(words(settings.idle()));
            case "LONG" -> "A session lasts %s at most, however busy it is.".formatted(words(settings.longest()));
            case "SIGNED_OUT" -> "You signed out of Concord.";
            case "ELSEWHERE" -> "All your sessions were ended: by you, or by whoever looks after your account.";
            default ->
                "Your session is over: it was idle for %s, or Concord was started again."
                        .formatted(words(settings.idle()));
        };
    }

    static String words(Duration duration) {
        if (duration.toMinutes() % 60 == 0) {
            return duration.toHours() == 1 ? "an hour" : duration.toHours() + " hours";
        }
        return duration.toMinutes() == 1 ? "a minute" : duration.toMinutes() + " minutes";
    }
}
