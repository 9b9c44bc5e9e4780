package dev.concord.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.concord.identity.CurrentPerson;
import dev.concord.identity.Person;
import dev.concord.identity.SignOuts;
import dev.concord.ui.acting.ActingFor;
import dev.concord.ui.acting.ActingSelect;
import dev.concord.ui.acting.FollowsActing;
import dev.concord.ui.audit.AuditNavigation;
import dev.concord.ui.catalog.CatalogNavigation;
import dev.concord.ui.environment.EnvironmentsNavigation;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Live;
import dev.concord.ui.project.ProjectsNavigation;
import dev.concord.ui.queue.QueueNavigation;
import dev.concord.ui.security.SessionWatch;
import dev.concord.ui.setup.SetUpNavigation;
import dev.concord.ui.subscription.SubscriptionsNavigation;
import org.springframework.beans.factory.ObjectProvider;

/** The drawer with everything that a person may open, and the panel in which pages are shown. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout {
    private final ActingFor acting;
    private final QueueNavigation queue;
    private final Live live;
    private final Div ways = new Div();

    MainLayout(
            CurrentPerson current,
            ActingFor acting,
            AuthenticationContext session,
            SignOuts signOuts,
            SessionWatch watch,
            QueueNavigation queue,
            ObjectProvider<SyncLine> sync,
            Live live) {
        this.acting = acting;
        this.queue = queue;
        this.live = live;
        setPrimarySection(Section.DRAWER);
        var heard = new Span();
        heard.setId("heard");
        heard.addClassName("only-heard");
        heard.getElement().setAttribute("aria-live", "polite");
        var drawer = new Div(brand(), heard);
        drawer.addClassName("drawer");
        current.find().ifPresent(person -> {
            fill(drawer, person, new PersonMenu(person, acting.membership(), session, signOuts), sync.getObject());
            watch.over(this);
        });
        addToDrawer(drawer);
        addToNavbar(new DrawerToggle(), new Span("Concord"));
    }

    private void fill(Div drawer, Person person, PersonMenu menu, SyncLine sync) {
        var foot = new Div(sync, menu);
        foot.addClassName("drawer-foot");
        ways.add(nav(person));
        drawer.add(new ActingSelect(acting, live, () -> actingChanged(person, menu)), ways, foot);
    }

    private void actingChanged(Person person, PersonMenu menu) {
        menu.show(acting.membership());
        ways.removeAll();
        ways.add(nav(person));
        if (getContent() instanceof FollowsActing page) {
            page.actingChanged();
        }
    }

    private static Div brand() {
        var brand = new Div(Icon.CONCORD.draw(), new Span("Concord"));
        brand.addClassName("brand");
        return brand;
    }

    private SideNav nav(Person person) {
        var nav = new SideNav();
        nav.addItem(
                CatalogNavigation.item(),
                ProjectsNavigation.item(),
                SubscriptionsNavigation.item(),
                EnvironmentsNavigation.item());
        queue.item().ifPresent(nav::addItem);
        if (person.admin()) {
            nav.addItem(EnvironmentsNavigation.profilesItem());
        }
        if (person.admin() || person.auditor()) {
            nav.addItem(SetUpNavigation.item(), AuditNavigation.item());
        }
        return nav;
    }
}
