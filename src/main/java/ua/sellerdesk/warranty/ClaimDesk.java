package ua.sellerdesk.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.sellerdesk.casework.CaseEvent;
import ua.sellerdesk.casework.CaseRefused;
import ua.sellerdesk.casework.Evidence;
import ua.sellerdesk.casework.ParcelNumber;
import ua.sellerdesk.engine.TaskInputRefused;

/** What pages and the REST API read of warranty claims and do with them. Refusals are sentences for people. */
@Component
@Transactional
public class ClaimDesk {

    private final WarrantyClaims claims;
    private final ClaimSearch search;
    private final RunningClaims running;
    private final ClaimTimeline timeline;
    private final ClaimDocuments documents;
    private final ServiceOrders serviceOrders;
    private final SameItems same;
    private final ClaimParcels parcels;
    private final ClaimEndings endings;
    private final RepairAgreement repair;
    private final GoodsReception reception;

    ClaimDesk(
            WarrantyClaims claims,
            ClaimSearch search,
            RunningClaims running,
            ClaimTimeline timeline,
            ClaimDocuments documents,
            ServiceOrders serviceOrders,
            SameItems same,
            ClaimParcels parcels,
            ClaimEndings endings,
            RepairAgreement repair,
            GoodsReception reception) {
        this.claims = claims;
        this.search = search;
        this.running = running;
        this.timeline = timeline;
        this.documents = documents;
        this.serviceOrders = serviceOrders;
        this.same = same;
        this.parcels = parcels;
        this.endings = endings;
        this.repair = repair;
        this.reception = reception;
    }

    /** Those whose repair ends soonest first, closed ones last. */
    @Transactional(readOnly = true)
    public Page<WarrantyClaim> search(String text, boolean openOnly, Pageable page) {
        return search.page(openOnly, text == null ? "" : text.strip(), page);
    }

    @Transactional(readOnly = true)
    public Optional<WarrantyClaim> find(long id) {
        return claims.byId(id);
    }

    @Transactional(readOnly = true)
    public List<WarrantyClaim> ofOrder(long order) {
        return claims.ofOrder(order);
    }

    @Transactional(readOnly = true)
    public List<WarrantyClaim> ofRma(long rma) {
        return claims.ofRma(rma);
    }

    /** All claims about an item, oldest first. */
    @Transactional(readOnly = true)
    public List<WarrantyClaim> ofSerial(String serial) {
        return claims.ofSerial(serial);
    }

    /** Claims, open or not, about the same item but for this one, oldest first. */
    @Transactional(readOnly = true)
    public List<WarrantyClaim> aboutTheSame(WarrantyClaim claim) {
        return same.others(claim);
    }

    /** What services changed about the item of a claim, oldest first. */
    @Transactional(readOnly = true)
    public List<ServiceResult> results(WarrantyClaim claim) {
        return same.results(claim);
    }

    @Transactional(readOnly = true)
    public List<CaseEvent> timeline(long id) {
        return timeline.of(id);
    }

    @Transactional(readOnly = true)
    public List<ServiceOrder> serviceOrders(long id) {
        return serviceOrders.of(id);
    }

    /** What service centres have now, what is expected first coming first. */
    @Transactional(readOnly = true)
    public List<ServiceOrder> atCentres() {
        return serviceOrders.underWay();
    }

    /**
     * The shop has the goods, whatever the carrier says.
     *
     * @param day since when, in Kyiv
     */
    public void goodsAreHere(long id, LocalDate day, TakenIn seen, String actor) {
        WarrantyClaim claim = running.open(id);
        timeline.add(claim.id(), actor, "Товар у магазині", null);
        parcels.cameIn(claim, day);
        reception.note(claims.running(claim.key()), seen, actor);
        reception.accept(claim.key(), actor);
    }

    /** The buyer has told the parcel's number. */
    public void travelsUnder(long id, String ttn, String actor) {
        String number = ParcelNumber.read(ttn)
                .orElseThrow(() -> new CaseRefused("Це не схоже на номер посилки: перевірте його."));
        parcels.travelsUnder(running.open(id), actor, number);
    }

    /** The buyer thought better of it. */
    public void callOff(long id, String actor) {
        WarrantyClaim claim = running.open(id);
        if (claim.state() == WarrantyClaim.State.MONEY || claim.state() == WarrantyClaim.State.HAND_BACK) {
            throw new CaseRefused("Товар або гроші вже йдуть до покупця: завершіть заявку її завданнями.");
        }
        timeline.add(claim.id(), actor, "Покупець передумав", null);
        endings.withdraw(claim, "Заявку скасовано", "desk");
    }

    /**
     * Another last day of the repair, agreed with the buyer in writing.
     *
     * @throws CaseRefused when the shop does not have the goods, or the day cannot be
     */
    public void agree(long id, LocalDate until, String actor) {
        WarrantyClaim claim = running.open(id);
        if (claim.state() != WarrantyClaim.State.IN_SERVICE) {
            throw new CaseRefused("Строк ремонту домовляють, доки товар у сервісі.");
        }
        if (until == null || until.isBefore(Days.today())) {
            throw new CaseRefused("Впишіть новий останній день ремонту: сьогодні або пізніше.");
        }
        try {
            repair.agreed(claim, until);
        } catch (TaskInputRefused refused) {
            throw new CaseRefused(refused.getMessage());
        }
        timeline.add(id, actor, "Домовлено новий строк ремонту", ClaimViews.day(until));
    }

    /**
     * Attaches a photo, a video or a document.
     *
     * @throws CaseRefused when it is of another kind
     */
    public void attach(long id, Evidence.Content content, String actor) {
        documents.attach(id, content, actor);
        timeline.add(id, actor, "Додано документ", content.name());
    }

    @Transactional(readOnly = true)
    public List<Evidence> documents(long id) {
        return documents.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<Evidence.Content> document(long id, long document) {
        return documents.content(id, document);
    }
}
