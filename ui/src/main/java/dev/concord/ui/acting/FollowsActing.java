package dev.concord.ui.acting;

/** A page that shows states of the acting project. */
public interface FollowsActing {
    /** Another project was chosen; what is shown is to be read again. */
    void actingChanged();
}
