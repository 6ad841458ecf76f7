package org.maloomat.architecture.planted.document.extraction;

import jakarta.inject.Inject;

/** A part of the extraction process that wants a container. */
public class Injected {
    @Inject
    Object wish;
}
