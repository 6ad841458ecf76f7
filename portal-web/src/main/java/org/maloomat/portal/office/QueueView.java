package org.maloomat.portal.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maloomat.request.HandlingStage;
import org.maloomat.request.QueuedRequest;
import org.maloomat.request.RequestListing;
import org.maloomat.request.Transfer;
import org.maloomat.request.TransferDesk;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The body's queue, most pressing first, fetched a page at a time. */
@Named
@ViewScoped
public class QueueView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestListing listing;

    @Inject
    private transient TransferDesk transfers;

    private transient RequestListing.Glance glance;
    private transient List<Transfer> handedOn;
    private HandlingStage stage;
    private RequestListing.Due due;
    private boolean mine;
    private LocalDate asOf;
    private final Rows rows = new Rows();

    public LazyDataModel<QueuedRequest> getRows() {
        return rows;
    }

    public HandlingStage[] getStages() {
        return HandlingStage.values();
    }

    public RequestListing.Due[] getDues() {
        return RequestListing.Due.values();
    }

    public HandlingStage getStage() {
        return stage;
    }

    public void setStage(HandlingStage stage) {
        this.stage = stage;
    }

    public RequestListing.Due getDue() {
        return due;
    }

    public void setDue(RequestListing.Due due) {
        this.due = due;
    }

    /** How many press. */
    public RequestListing.Glance getGlance() {
        if (glance == null) {
            glance = listing.glance();
        }
        return glance;
    }

    /** Narrows the list to what is given to the caller. */
    public void showMine() {
        showAll();
        mine = true;
    }

    /** Narrows the list to open requests standing so. */
    public void show(String standing) {
        showAll();
        due = RequestListing.Due.valueOf(standing);
    }

    public void showAll() {
        mine = false;
        stage = null;
        due = null;
    }

    /** What the body has handed on to others, the newest first. */
    public List<Transfer> getHandedOn() {
        if (handedOn == null) {
            handedOn = transfers.handedOn();
        }
        return handedOn;
    }

    /** Working days left until the due date; 0 from that day on. */
    public int daysLeft(QueuedRequest row) {
        return row.deadline().workingDaysLeft(asOf);
    }

    /** Calendar days since the due date passed; 0 while it has not. */
    public int daysLate(QueuedRequest row) {
        return row.deadline().daysLate(asOf);
    }

    /** How the row stands on the day of the list, as the page's styles and words know it. */
    public String standing(QueuedRequest row) {
        return row.look(asOf);
    }

    /** Rows on demand; counting comes with the page itself. */
    private final class Rows extends LazyDataModel<QueuedRequest> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(listing.queue(stage, due, mine, 0, 1).total());
        }

        @Override
        public List<QueuedRequest> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            var page = listing.queue(stage, due, mine, first, size);
            asOf = page.asOf();
            return page.rows();
        }

        @Override
        public String getRowKey(QueuedRequest row) {
            return row.trackingNumber().value();
        }
    }
}
