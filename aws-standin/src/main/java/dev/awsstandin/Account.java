package dev.awsstandin;

import dev.awsstandin.cloudformation.CloudFormation;
import dev.awsstandin.control.Behind;
import dev.awsstandin.control.Misfortunes;
import dev.awsstandin.datazone.AccountServices;
import dev.awsstandin.datazone.DataZone;
import dev.awsstandin.datazone.people.IdentityCenter;
import dev.awsstandin.ec2.Ec2;
import dev.awsstandin.events.Events;
import dev.awsstandin.fault.Faults;
import dev.awsstandin.fault.ServiceFailures;
import dev.awsstandin.glue.Glue;
import dev.awsstandin.iam.Iam;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.dispatch.Dispatcher;
import dev.awsstandin.kernel.page.PageTokens;
import dev.awsstandin.kernel.page.Pages;
import dev.awsstandin.kernel.state.CallLog;
import dev.awsstandin.kernel.state.Secrets;
import dev.awsstandin.kernel.state.Snapshots;
import dev.awsstandin.kernel.state.Store;
import dev.awsstandin.kms.Kms;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.ram.Ram;
import dev.awsstandin.sagemaker.SageMaker;
import dev.awsstandin.sagemaker.StudioLinks;
import dev.awsstandin.sqs.Sqs;
import dev.awsstandin.wire.Execution;
import dev.awsstandin.wire.Front;
import dev.awsstandin.wire.sigv4.SignatureCheck;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The account that is stood in for: its state, its services, and the front that answers for them. */
final class Account implements AutoCloseable {

    private static final List<String> MODELS = List.of(
            "datazone", "sagemaker", "glue", "iam", "sts", "kms", "ec2", "ram", "sqs", "events", "cloudformation");

    private final Store store;
    private final BehaviourClock clock;
    private final CallLog callLog;
    private final Hooks hooks = new Hooks();
    private final Registry registry = new Registry();
    private final IdentityCenter identityCenter;
    private final Misfortunes misfortunes;
    private final Events events;
    private final StudioLinks studioLinks;
    private final Front front;
    private final Hostility hostility;

    /** @param endpoint asked once the port is open */
    Account(StandinSettings settings, Supplier<URI> endpoint) {
        var realTime = Clock.systemUTC();
        store = Store.open(settings.dataDirectory());
        clock = KeptClock.open(store, realTime);
        callLog = new CallLog(store);
        var pace = KeptPace.open(store, settings.delays());
        var pages = new Pages(new PageTokens(new Secrets(store).named("page-tokens")));
        var cloud = new Cloud(settings.account(), settings.region(), store, clock, pace, pages);
        var iam = new Iam(cloud, realTime);
        iam.administrator(settings.accessKeyId(), settings.secretAccessKey());
        var agenda = new Agenda(cloud);
        hooks.add(agenda);
        var sageMaker = new SageMaker(cloud, agenda, iam.resourcePolicies(), endpoint);
        studioLinks = sageMaker.studioLinks();
        var glue = new Glue(cloud);
        identityCenter = new IdentityCenter(cloud);
        var kms = new Kms(cloud, iam.resourcePolicies());
        var ec2 = new Ec2(cloud);
        var sqs = new Sqs(cloud, iam.resourcePolicies());
        events = new Events(cloud, agenda, sqs.door());
        var dataZone = new DataZone(
                cloud,
                agenda,
                new AccountServices(
                        iam.roles(),
                        iam.sessions(),
                        glue.databases(),
                        sageMaker.studioDomains(),
                        sageMaker.registered(),
                        sageMaker.tags(),
                        ec2.networks(),
                        kms.keys(),
                        events.bus()),
                identityCenter);
        misfortunes = new Misfortunes(dataZone.deploymentFailures(), dataZone.environmentStates(), pace);
        var ram = new Ram(cloud, dataZone::hasDomain);
        hooks.add(sqs.waiting(agenda));
        Stream.of(iam, sageMaker, glue, dataZone, kms, ec2, ram, sqs, events, new CloudFormation())
                .forEach(service -> service.offerOn(registry));
        var models = MODELS.stream().map(ServiceModel::load).toList();
        var failures = ServiceFailures.of(models);
        var dispatcher = new Dispatcher(store, iam.authorizer(), callLog, hooks, pace);
        var throttle = KeptQuotas.open(store, settings.quotas(), failures);
        hostility = new Hostility(
                new Faults(store, clock, failures),
                throttle,
                new Snapshots(store, settings.dataDirectory().resolve("snapshots"), () -> {
                    clock.reload();
                    pace.reload();
                    throttle.reload();
                    agenda.reload();
                    iam.administrator(settings.accessKeyId(), settings.secretAccessKey());
                }),
                new Behind(
                        registry,
                        models,
                        arn -> iam.callers()
                                .named(arn, "console")
                                .or(() -> iam.callers().session(arn)),
                        dispatcher,
                        clock));
        front = new Front(
                models,
                new SignatureCheck(iam.keyRing(), realTime, settings.region()),
                registry,
                dispatcher,
                new Execution(throttle, hostility.faults(), dispatcher, clock),
                clock);
    }

    Front front() {
        return front;
    }

    BehaviourClock clock() {
        return clock;
    }

    CallLog callLog() {
        return callLog;
    }

    Hooks hooks() {
        return hooks;
    }

    Registry registry() {
        return registry;
    }

    IdentityCenter identityCenter() {
        return identityCenter;
    }

    Misfortunes misfortunes() {
        return misfortunes;
    }

    Hostility hostility() {
        return hostility;
    }

    Events events() {
        return events;
    }

    StudioLinks studioLinks() {
        return studioLinks;
    }

    @Override
    public void close() {
        store.close();
    }
}
