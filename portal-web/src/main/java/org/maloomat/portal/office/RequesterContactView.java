package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.maloomat.request.RequestNotFound;
import org.maloomat.request.RequesterContact;
import org.maloomat.request.TrackingNumber;

/** A requester's contact, shown on demand: who asks for it is kept. */
@Named
@ViewScoped
public class RequesterContactView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequesterContact contacts;

    private transient RequesterContact.Contact contact;

    public void show(String number) {
        contact = contacts.read(TrackingNumber.find(number).orElseThrow(RequestNotFound::new));
    }

    /** Null until asked for. */
    public RequesterContact.Contact getContact() {
        return contact;
    }
}
