package planted.two;

import com.vaadin.Screen;
import org.jooq.DSLContext;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.RestController;
import planted.one.internal.Hidden;
import software.amazon.awssdk.regions.Region;

/** What the rules must catch. */
@RestController
public class BreaksEveryRule {
    Screen screen = new Screen();
    Region region = Region.US_EAST_1;
    Hidden hidden = new Hidden();
    DSLContext db;

    @TransactionalEventListener
    public void handle(String event) {}
}
