package dev.concord.ui.agreement;

import dev.concord.inbox.Difference;
import dev.concord.inbox.Differences;
import dev.concord.inbox.Observer;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What would have been read in AWS, and what differs. */
@TestComponent
public class SeenAgreement implements Differences {
    private final List<Difference> differences = new ArrayList<>();
    private final List<Observer<?>> observers;
    private final JdbcClient db;

    SeenAgreement(List<Observer<?>> observers, JdbcClient db) {
        this.observers = observers;
        this.db = db;
    }

    @Override
    public int count(Scope scope) {
        return seen(scope).size();
    }

    @Override
    public Page<Difference> of(Scope scope, Slice slice) {
        var seen = seen(scope);
        int from = slice.after() == null ? slice.skipped() : Integer.parseInt(slice.after());
        int to = Math.min(from + slice.limit(), seen.size());
        return new Page<>(
                from < to ? seen.subList(from, to) : List.of(),
                seen.size(),
                to < seen.size() ? String.valueOf(to) : null);
    }

    private List<Difference> seen(Scope scope) {
        return differences.stream()
                .filter(difference -> scope.sees(difference.about().projects()))
                .toList();
    }

    /** Nothing waits, nothing differs, and every project was read just now. */
    void inStep() {
        differences.clear();
        db.sql("delete from outbox_row").update();
        db.sql("delete from inbox_subject").update();
        observers.stream()
                .forEach(observer -> db.sql("insert into inbox_observer values (?, now())"
                                + " on conflict (name) do update set listed_at = now()")
                        .param(observer.name())
                        .update());
        db.sql("insert into inbox_subject (observer, subject, projects, pause_ms, due_at, looked_at)"
                        + " select observer, id, array[id], 30000, now() + interval '1 day', now()"
                        + " from project_project, unnest(array['project', 'environments']) observer")
                .update();
    }

    void differs(Difference difference) {
        differences.add(difference);
    }

    void failing(ProjectId project, String why) {
        db.sql("update inbox_subject set failing_since = now() - interval '1 minute', trouble = ?"
                        + " where subject = ? and observer = 'project'")
                .params(why, project.value())
                .update();
    }

    /** As many subjects more of an observer that were read just now. */
    void subjects(String observer, ProjectId project, int count) {
        db.sql("insert into inbox_subject (observer, subject, projects, pause_ms, due_at, looked_at)"
                        + " select ?, 'subject-' || number, array[?], 30000, now() + interval '1 day', now()"
                        + " from generate_series(1, ?) number")
                .params(observer, project.value(), count)
                .update();
    }

    /** Writes that nobody has told AWS yet. */
    void waiting(ProjectId project, int count) {
        db.sql("insert into outbox_row (subject, kind, reference, token, actor, written_at, projects)"
                        + " select 'project:' || ?, 'UPDATE_PROJECT', gen_random_uuid(), gen_random_uuid()::text, 'oskar',"
                        + " now(), array[?] from generate_series(1, ?)")
                .params(project.value(), project.value(), count)
                .update();
    }

    void failed(String why) {
        db.sql("update outbox_row set failed_at = now(), failure = ?")
                .param(why)
                .update();
    }
}
