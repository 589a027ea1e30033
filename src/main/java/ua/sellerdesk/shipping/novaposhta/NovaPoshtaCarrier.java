package ua.sellerdesk.shipping.novaposhta;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.Carrier;
import ua.sellerdesk.shipping.ParcelRecall;
import ua.sellerdesk.shipping.Redirection;
import ua.sellerdesk.shipping.StorageExtension;
import ua.sellerdesk.shipping.WaybillQuotes;
import ua.sellerdesk.shipping.WaybillRequest;
import ua.sellerdesk.shipping.WaybillUpdates;

/** Nova Poshta's API 2.0. */
@Component
class NovaPoshtaCarrier implements Carrier, WaybillUpdates, WaybillQuotes, ParcelRecall, Redirection, StorageExtension {

    static final String CODE = "nova-poshta";

    private static final int NUMBERS_A_CALL = 100;

    private final NovaPoshtaProperties settings;
    private final NovaPoshtaWaybills waybills;
    private final NovaPoshtaQuotes quotes;
    private final NovaPoshtaTracking tracking;
    private final NovaPoshtaReturns returns;
    private final NovaPoshtaRedirects redirects;
    private final NovaPoshtaStorage storage;

    NovaPoshtaCarrier(
            NovaPoshtaProperties settings,
            NovaPoshtaWaybills waybills,
            NovaPoshtaQuotes quotes,
            NovaPoshtaTracking tracking,
            NovaPoshtaReturns returns,
            NovaPoshtaRedirects redirects,
            NovaPoshtaStorage storage) {
        this.settings = settings;
        this.waybills = waybills;
        this.quotes = quotes;
        this.tracking = tracking;
        this.returns = returns;
        this.redirects = redirects;
        this.storage = storage;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean enabled() {
        return !settings.apiKey().isEmpty();
    }

    @Override
    public Waybill create(WaybillRequest request) {
        return waybills.create(request);
    }

    @Override
    public Waybill update(Waybill waybill, WaybillRequest request) {
        return waybills.update(waybill, request);
    }

    @Override
    public List<Waybill> find(String mark, LocalDate day) {
        return waybills.find(mark, day);
    }

    @Override
    public void delete(Waybill waybill) {
        waybills.delete(waybill);
    }

    @Override
    public byte[] label(Waybill waybill) {
        return waybills.label(waybill);
    }

    @Override
    public Quote quote(WaybillRequest request) {
        return quotes.quote(request);
    }

    @Override
    public int trackBatchSize() {
        return NUMBERS_A_CALL;
    }

    @Override
    public List<ParcelStatus> track(Collection<String> ttns) {
        return tracking.track(ttns);
    }

    @Override
    public String recall(Waybill waybill, String reason) {
        return returns.recall(waybill, reason);
    }

    @Override
    public String redirect(Waybill waybill, WaybillRequest.Consignee to) {
        return redirects.redirect(waybill, to);
    }

    @Override
    public void keepUntil(Waybill waybill, LocalDate lastDay) {
        storage.keepUntil(waybill, lastDay);
    }
}
