package org.maloomat.portal.architecture.planted.office;

import org.maloomat.planted.PlantedRow;
import org.maloomat.portal.architecture.planted.page.Shown;

/** Shows an entity, and closes a circle of rooms. */
public record Handled(PlantedRow row, Shown shown) {}
