package org.maloomat.architecture.planted.request;

import org.maloomat.architecture.Planted;

/** Names a row of another feature. */
public class Reaching {
    Planted.Anaemic row;
}
