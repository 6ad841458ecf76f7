package org.maloomat.index;

/** The index cannot be read or written: locked by another process, disk full, closed. The texts themselves are safe in the database. */
public class IndexUnavailable extends RuntimeException {

    public IndexUnavailable(String message) {
        super(message);
    }

    public IndexUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
