package dev.concord.ui.access;

import com.vaadin.flow.component.select.Select;
import dev.concord.catalog.AssetId;
import dev.concord.project.Membership;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.SubscriptionRequests;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.parts.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for a reason, and requests access in the name of one of the person's projects. */
@Component
public class RequestDialog {
    private static final int LONGEST_REASON = 4096;

    private final SubscriptionRequests requests;

    RequestDialog(SubscriptionRequests requests) {
        this.requests = requests;
    }

    /** What is asked for, and who decides about it. */
    public record Wanted(AssetId asset, String name, ProjectId owner, String ownerName) {}

    public void open(Wanted wanted, ActingFor acting, Runnable done) {
        var projects = acting.choices().stream()
                .filter(acting::maySubscribe)
                .filter(membership -> !membership.project().equals(wanted.owner()))
                .toList();
        var project = select(projects, acting);
        new CommentDialog(
                        "Request access to " + wanted.name(),
                        "An owner of %s reads your reason and decides.".formatted(wanted.ownerName()))
                .asking("Reason", "What the project does with it, in a sentence", LONGEST_REASON)
                .doing("Request access", reason -> {
                    requests.submit(wanted.asset(), project.getValue().project(), reason);
                    Notice.saved("Request saved", "An owner of %s decides.".formatted(wanted.ownerName()));
                    done.run();
                })
                .with(project)
                .open();
    }

    private static Select<Membership> select(List<Membership> projects, ActingFor acting) {
        var select = new Select<Membership>();
        select.setLabel("For project");
        select.setWidthFull();
        select.setItems(projects);
        select.setItemLabelGenerator(Membership::projectName);
        acting.membership()
                .filter(projects::contains)
                .ifPresentOrElse(
                        select::setValue, () -> projects.stream().findFirst().ifPresent(select::setValue));
        return select;
    }
}
