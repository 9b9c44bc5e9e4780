package dev.concord.local.journey;

import dev.concord.local.demo.DemoProject;

/** What is done in AWS is shown once its event came. */
class DeedsByEventsTest extends ShownDeeds {
    DeedsByEventsTest() {
        super("events", DemoProject.CLAIMS_TRIAGE);
    }

    @Override
    void goWrong() {
        // Nothing does.
    }

    @Override
    void goRight() {
        // It is right all the time.
    }
}
