package org.maloomat.job;

/**
 * Work that a timer begins again and again. A bean of this type is found by {@link JobScheduler}; nothing else is needed. On
 * one node a job runs once at a time, and of all nodes one at a time runs it, unless it is of each node.
 */
public interface Job {
    /** What it is called in the database, in logs and, as {@code job.<name>}, on the status page: lower case and hyphens. */
    String name();

    /** When it is begun. */
    JobSchedule schedule();

    /** Whether there is anything to do: asked first, so that a house at rest writes nothing. Must be cheap. */
    default boolean isDue() {
        return true;
    }

    /** Whether every node runs it for itself, for what a node keeps beside the database. */
    default boolean isOfEachNode() {
        return false;
    }

    /** Does the work, in transactions of its own. What it throws is logged and noted; it is begun again at the next time. */
    void run();
}
