package ua.sellerdesk.shipping.meest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.ParcelRecall;
import ua.sellerdesk.shipping.TrackingFeed;
import ua.sellerdesk.shipping.WaybillQuotes;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillUpdates;

/** Meest's API 3.0. */
@Component
class MeestCarrier implements Carrier, TrackingFeed, ParcelRecall, WaybillUpdates, WaybillQuotes {

    static final String CODE = "meest";

    private final MeestProperties settings;
    private final MeestWaybills waybills;
    private final MeestTracking tracking;
    private final MeestReturns returns;

    MeestCarrier(MeestProperties settings, MeestWaybills waybills, MeestTracking tracking, MeestReturns returns) {
        this.settings = settings;
        this.waybills = waybills;
        this.tracking = tracking;
        this.returns = returns;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean enabled() {
        return settings.enabled();
    }

    /** Credentials are enough: a shop that types its numbers wants to follow them too. */
    @Override
    public boolean tracks() {
        return settings.hasCredentials();
    }

    @Override
    public Waybill create(WaybillRequest request) {
        return waybills.create(request);
    }

    @Override
    public List<Waybill> find(String mark, LocalDate day) {
        return waybills.find(mark, day);
    }

    @Override
    public void delete(Waybill waybill) {
        waybills.delete(waybill);
    }

    /** A question a number: what the feed did not tell. */
    @Override
    public List<ParcelStatus> track(Collection<String> ttns) {
        return tracking.track(ttns);
    }

    @Override
    public int trackBatchSize() {
        return 20;
    }

    @Override
    public byte[] label(Waybill waybill) {
        return waybills.label(waybill);
    }

    @Override
    public Duration longestSpan() {
        return MeestTracking.LONGEST_SPAN;
    }

    @Override
    public List<ParcelStatus> happened(Instant from, Instant to) {
        return tracking.happened(from, to);
    }

    @Override
    public String recall(Waybill waybill, String reason) {
        return returns.recall(waybill, reason);
    }

    @Override
    public Waybill update(Waybill waybill, WaybillRequest request) {
        return waybills.update(waybill, request);
    }

    @Override
    public Quote quote(WaybillRequest request) {
        return waybills.quote(request);
    }
}
