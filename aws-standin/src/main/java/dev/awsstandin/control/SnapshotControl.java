package dev.awsstandin.control;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.state.Snapshots;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.util.Optional;

/** Takes, restores, shows and removes snapshots. */
public final class SnapshotControl implements ControlPart {

    private static final String POST = "POST snapshots/";
    private static final String DELETE = "DELETE snapshots/";
    private static final String RESTORE = "/restore";

    private final Snapshots snapshots;

    public SnapshotControl(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Optional<WireResponse> answer(String asked, WireRequest request) {
        if (asked.startsWith(POST) && asked.substring(POST.length()).endsWith(RESTORE)) {
            snapshots.restore(asked.substring(POST.length(), asked.length() - RESTORE.length()));
        } else if (asked.startsWith(POST)) {
            snapshots.take(asked.substring(POST.length()));
        } else if (asked.startsWith(DELETE)) {
            snapshots.remove(asked.substring(DELETE.length()));
        } else if (!asked.equals("GET snapshots")) {
            return Optional.empty();
        }
        var names = Json.array();
        snapshots.names().forEach(names::add);
        return Optional.of(Answers.ok(names));
    }
}
