package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.cloud.Agenda;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets a call that receives wait, in real time, until there is a message or its waiting time is over. It waits before
 * the call's transaction, since others could not send meanwhile, and lets AWS do what is due while it waits.
 */
final class LongPolling implements Hooks.Listener {

    private static final long LONGEST_SECONDS = 20;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Queues queues;
    private final Messages messages;
    private final Agenda agenda;

    LongPolling(Queues queues, Messages messages, Agenda agenda) {
        this.queues = queues;
        this.messages = messages;
        this.agenda = agenda;
    }

    @Override
    public void before(Call call) {
        if (!call.service().equals("sqs") || !call.operation().equals("ReceiveMessage")) {
            return;
        }
        var name = queues.nameIn(call.text("QueueUrl"));
        var end = System.nanoTime() + wait(call, queues.find(name)).toNanos();
        while (System.nanoTime() < end && isEmpty(name)) {
            if (!slept()) {
                return;
            }
            agenda.catchUp();
        }
    }

    private static Duration wait(Call call, Optional<Queue> queue) {
        var usual = queue.map(found -> found.number("ReceiveMessageWaitTimeSeconds"))
                .orElse(0L);
        var seconds = call.input().path("WaitTimeSeconds").asLong(usual);
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_SECONDS));
    }

    private boolean isEmpty(String name) {
        return queues.find(name)
                .map(queue -> messages.visible(queue, 1).isEmpty())
                .orElse(false);
    }

    private static boolean slept() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
