package dev.awsstandin.events;

import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.sqs.QueueDoor;

/** The account's event rules, and the bus that they listen to. */
public final class Events implements Service {

    private final Cloud cloud;
    private final Rules rules;
    private final EventMisfortunes misfortunes;
    private final Bus bus;

    public Events(Cloud cloud, Agenda agenda, QueueDoor queues) {
        this.cloud = cloud;
        this.rules = new Rules(cloud);
        this.misfortunes = new EventMisfortunes(cloud);
        this.bus = new Bus(cloud, rules, new Deliveries(queues), misfortunes, agenda);
    }

    public Bus bus() {
        return bus;
    }

    public EventMisfortunes misfortunes() {
        return misfortunes;
    }

    @Override
    public void offerOn(Registry registry) {
        new RuleOperations(cloud, rules).offerOn(registry);
        new TargetOperations(cloud, rules).offerOn(registry);
        new Happenings(cloud, bus).offerOn(registry);
    }
}
