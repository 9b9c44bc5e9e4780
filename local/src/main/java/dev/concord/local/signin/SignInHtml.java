package dev.concord.local.signin;

import dev.concord.local.DemoPerson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page as text. It works without its script, which only adds the keys. */
record SignInHtml(String csrfToken, List<DemoPerson> people) {

    String text() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <title>Sign in to Concord</title>
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <link rel="stylesheet" href="/local/sign-in/sign-in.css">
                  <script src="/local/sign-in/sign-in.js" defer></script>
                </head>
                <body>
                <aside>
                  <div class="brand">%s<span>Concord</span></div>
                  <p class="motto">What the portal says, AWS does.</p>
                  <p class="about">Models and features of all projects in one catalog. Every grant has an approval,
                    and both sides can be proven to agree.</p>
                  %s
                </aside>
                <main>
                  <h1>Who do you want to be?</h1>
                  <p class="lead">Local sign-in with four demo people. No password is needed.</p>
                  <form method="post" action="%s">
                    <input type="hidden" name="_csrf" value="%s">
                    %s
                  </form>
                  <p class="note">%s<span>This page exists only in the local profile. AWS is played by a stand-in on
                    this machine, and all data is demo data.</span></p>
                  <p class="keys"><kbd>1</kbd>&ndash;<kbd>%d</kbd><span>choose</span><kbd>Enter</kbd><span>sign in</span></p>
                </main>
                </body>
                </html>
                """.formatted(
                        SignInArt.MARK,
                        SignInArt.arcs(),
                        SignInPage.PATH,
                        HtmlUtils.htmlEscape(csrfToken),
                        cards(),
                        SignInArt.HAND,
                        people.size());
    }

    private String cards() {
        return IntStream.range(0, people.size())
                .mapToObj(at -> card(people.get(at), at + 1))
                .collect(Collectors.joining("\n    "));
    }

    private static String card(DemoPerson person, int key) {
        return """
                <button class="who" name="person" value="%s" aria-keyshortcuts="%d"%s>
                      <span class="initials" aria-hidden="true">%s</span>
                      <span class="facts">
                        <span class="name"><b>%s</b><span class="role">%s</span></span>
                        <span class="does">%s</span>
                        <span class="places">%s</span>
                      </span>
                      <kbd aria-hidden="true">%d</kbd>
                    </button>""".formatted(
                        HtmlUtils.htmlEscape(person.id()),
                        key,
                        key == 1 ? " autofocus" : "",
                        person.initials(),
                        HtmlUtils.htmlEscape(person.name()),
                        HtmlUtils.htmlEscape(person.role()),
                        HtmlUtils.htmlEscape(person.does()),
                        person.places().stream()
                                .map(place -> "<span>" + HtmlUtils.htmlEscape(place) + "</span>")
                                .collect(Collectors.joining()),
                        key);
    }
}
