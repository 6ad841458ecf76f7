package org.maloomat.portal.search;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.maloomat.index.Snippet;

/**
 * Writes a {@link Snippet} ({@code value}), what was found inside {@code mark} and everything escaped. A component
 * rather than a template, since a page of hits has a hundred parts and a template costs more than the search itself.
 */
@FacesComponent(SnippetText.TYPE)
public class SnippetText extends UIComponentBase {
    public static final String TYPE = "maloomat.SnippetText";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        for (var part : ((Snippet) getAttributes().get("value")).parts()) {
            if (part.highlighted()) {
                writer.startElement("mark", this);
                writer.writeText(part.text(), null);
                writer.endElement("mark");
            } else {
                writer.writeText(part.text(), null);
            }
        }
    }
}
