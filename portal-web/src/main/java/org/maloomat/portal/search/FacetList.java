package org.maloomat.portal.search;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.maloomat.portal.search.SearchView.Choice;
import org.maloomat.portal.search.SearchView.Facet;

/**
 * Writes facets ({@code value}, a list of {@link Facet}) as lists of links with their counts; {@code chosen} is what a
 * screen reader says before a choice in force. A component rather than a template for the reason {@link SnippetText}
 * gives.
 */
@FacesComponent(FacetList.TYPE)
public class FacetList extends UIComponentBase {
    public static final String TYPE = "maloomat.FacetList";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        var attributes = getAttributes();
        var chosen = (String) attributes.get("chosen");
        for (var facet : (List<?>) attributes.get("value")) {
            write((Facet) facet, chosen, writer);
        }
    }

    private void write(Facet facet, String chosen, ResponseWriter writer) throws IOException {
        writer.startElement("details", this);
        writer.writeAttribute("open", "open", null);
        text("summary", null, facet.title(), writer);
        writer.startElement("ul", this);
        for (var choice : facet.choices()) {
            write(choice, chosen, writer);
        }
        writer.endElement("ul");
        writer.endElement("details");
    }

    private void write(Choice choice, String chosen, ResponseWriter writer) throws IOException {
        writer.startElement("li", this);
        writer.startElement("a", this);
        writer.writeURIAttribute("href", choice.address(), null);
        writer.writeAttribute("rel", "nofollow", null);
        if (choice.chosen()) {
            writer.writeAttribute("class", "chosen", null);
            text("span", "visually-hidden", chosen, writer);
        }
        text("bdi", null, choice.label(), writer);
        writer.endElement("a");
        writer.writeText(" ", null);
        text("span", "count", Long.toString(choice.count()), writer);
        writer.endElement("li");
    }

    private void text(String element, String style, String text, ResponseWriter writer) throws IOException {
        writer.startElement(element, this);
        if (style != null) {
            writer.writeAttribute("class", style, null);
        }
        writer.writeText(text, null);
        writer.endElement(element);
    }
}
