package dev.awsstandin;

import dev.awsstandin.control.Behind;
import dev.awsstandin.control.ControlApi;
import dev.awsstandin.control.EventControl;
import dev.awsstandin.datazone.environment.DeploymentFailures;
import dev.awsstandin.datazone.environment.EnvironmentStates;
import dev.awsstandin.datazone.people.IdentityCenter;
import dev.awsstandin.events.Bus;
import dev.awsstandin.events.EventMisfortunes;
import dev.awsstandin.fault.Faults;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Pace;
import dev.awsstandin.kernel.state.CallLog;
import dev.awsstandin.kernel.state.Snapshots;
import dev.awsstandin.quota.Throttle;
import dev.awsstandin.studio.StudioDoor;
import dev.awsstandin.wire.http.HttpPort;
import java.net.URI;
import java.util.stream.Stream;

/**
 * An AWS endpoint on loopback. All services answer on one port; state is kept in the data folder and survives
 * restarts and killed processes.
 */
public final class AwsStandin implements AutoCloseable {

    private final Account account;
    private final HttpPort port;

    AwsStandin(StandinSettings settings) {
        this.account = new Account(settings, this::endpoint);
        var control = new ControlApi(
                account.callLog(),
                account.registry(),
                account.clock(),
                account.identityCenter(),
                account.misfortunes(),
                Stream.concat(
                                account.hostility().control(account.registry()).stream(),
                                Stream.of(new EventControl(account.events(), account.clock())))
                        .toList());
        var studio = new StudioDoor(account.studioLinks(), account.clock());
        this.port = new HttpPort(settings.port(), request -> {
            if (ControlApi.isMeant(request)) {
                return control.answer(request);
            }
            return StudioDoor.isMeant(request)
                    ? studio.answer(request)
                    : account.front().answer(request);
        });
    }

    public static StandinSettings builder() {
        return StandinSettings.usual();
    }

    /** Opens the port; from now on calls are answered. */
    public AwsStandin start() {
        try {
            port.start();
        } catch (RuntimeException e) {
            account.close();
            throw e;
        }
        return this;
    }

    /** What SDK clients are given as endpoint override. */
    public URI endpoint() {
        return port.endpoint();
    }

    public CallLog callLog() {
        return account.callLog();
    }

    public Hooks hooks() {
        return account.hooks();
    }

    public BehaviourClock clock() {
        return account.clock();
    }

    /** The directory of people; it has no AWS endpoint here. */
    public IdentityCenter identityCenter() {
        return account.identityCenter();
    }

    /** Where to say that deployments of environments must fail. */
    public DeploymentFailures deploymentFailures() {
        return account.misfortunes().failures();
    }

    /** Where to put environments into states that AWS can show. */
    public EnvironmentStates environmentStates() {
        return account.misfortunes().states();
    }

    /** What is to happen to events on their way. */
    public EventMisfortunes eventMisfortunes() {
        return account.events().misfortunes();
    }

    /** The default bus, where events can be forged. */
    public Bus bus() {
        return account.events().bus();
    }

    /** How long things take, which may be changed. */
    public Pace pace() {
        return account.misfortunes().pace();
    }

    /** What is to go wrong with calls. */
    public Faults faults() {
        return account.hostility().faults();
    }

    /** How many calls are taken, which may be changed. */
    public Throttle throttle() {
        return account.hostility().throttle();
    }

    /** Named copies of all state. */
    public Snapshots snapshots() {
        return account.hostility().snapshots();
    }

    /** Where to do things in a principal's name behind the clients' backs. */
    public Behind behind() {
        return account.hostility().behind();
    }

    /** What is offered. */
    public Registry registry() {
        return account.registry();
    }

    /** Ends the port after the calls under way, those that hang included, then closes the state. */
    @Override
    public void close() {
        faults().removeAll();
        port.close();
        account.close();
    }
}
