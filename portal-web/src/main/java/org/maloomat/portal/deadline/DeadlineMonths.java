package org.maloomat.portal.deadline;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ResourceBundle;

/**
 * Draws the months of a due date ({@code value}, a list of {@link CalendarMonth}), a table each; {@code words} is the
 * {@link ExplanationView} that says what stands in a square. A component rather than a template: a template evaluates several hundred expressions for it, which is
 * more than for all the rest of a request's page.
 */
@FacesComponent(DeadlineMonths.TYPE)
public class DeadlineMonths extends UIComponentBase {
    public static final String TYPE = "maloomat.DeadlineMonths";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var messages =
                ResourceBundle.getBundle("messages", context.getViewRoot().getLocale());
        var explanation = (ExplanationView) getAttributes().get("words");
        var writer = context.getResponseWriter();
        for (var month : (Iterable<?>) getAttributes().get("value")) {
            write((CalendarMonth) month, explanation, messages, writer);
        }
    }

    private void write(CalendarMonth month, ExplanationView explanation, ResourceBundle messages, ResponseWriter writer)
            throws IOException {
        start("table", "month", writer);
        writer.startElement("caption", this);
        writer.writeText(
                messages.getString("Month." + month.month().getMonth()) + " "
                        + month.month().getYear(),
                null);
        writer.endElement("caption");
        writer.startElement("thead", this);
        writer.startElement("tr", this);
        for (var weekday : DayOfWeek.values()) {
            writer.startElement("th", this);
            writer.writeAttribute("scope", "col", null);
            writer.writeAttribute("abbr", messages.getString("DayOfWeek." + weekday), null);
            writer.writeText(messages.getString("DayOfWeek.short." + weekday), null);
            writer.endElement("th");
        }
        writer.endElement("tr");
        writer.endElement("thead");
        writer.startElement("tbody", this);
        for (var week : month.weeks()) {
            writer.startElement("tr", this);
            for (var square : week) {
                write(square, explanation, writer);
            }
            writer.endElement("tr");
        }
        writer.endElement("tbody");
        writer.endElement("table");
    }

    private void write(CalendarDay square, ExplanationView explanation, ResponseWriter writer) throws IOException {
        if (square.date() == null) {
            writer.startElement("td", this);
        } else {
            start("td", "day-" + square.getLook(), writer);
            writer.startElement("time", this);
            writer.writeAttribute("datetime", square.date().toString(), null);
            writer.writeText(square.date().getDayOfMonth(), null);
            writer.endElement("time");
            if (square.ordinal() > 0) {
                start("b", "tally", writer);
                writer.writeAttribute("aria-hidden", "true", null);
                writer.writeText(square.ordinal(), null);
                writer.endElement("b");
            }
            start("span", "why", writer);
            writer.writeText(explanation.words(square), null);
            writer.endElement("span");
        }
        writer.endElement("td");
    }

    private void start(String element, String style, ResponseWriter writer) throws IOException {
        writer.startElement(element, this);
        writer.writeAttribute("class", style, null);
    }
}
