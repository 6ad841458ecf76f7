package org.maloomat.deadline;

/** A reference file that cannot be trusted: nothing of it was loaded. Names the file, the line and the reason. */
final class ReferenceDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReferenceDataException(String file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }

    ReferenceDataException(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
