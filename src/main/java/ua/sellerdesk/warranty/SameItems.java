package ua.sellerdesk.warranty;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is about one and the same item: of the same serial number, or, where nobody typed one, of the same line of the
 * order, if the buyer got one such piece.
 */
@Component
class SameItems {

    private final WarrantyClaims claims;
    private final ServiceResults results;
    private final SoldItems items;

    SameItems(WarrantyClaims claims, ServiceResults results, SoldItems items) {
        this.claims = claims;
        this.results = results;
        this.items = items;
    }

    /** All claims about the item but for this one, open or not, oldest first. */
    List<WarrantyClaim> others(WarrantyClaim claim) {
        return Stream.concat(bySerial(claim), byLine(claim))
                .filter(other -> other.id() != claim.id())
                .distinct()
                .sorted(Comparator.comparing(WarrantyClaim::claimedOn).thenComparing(WarrantyClaim::id))
                .toList();
    }

    /** What services changed about the item, oldest first. */
    List<ServiceResult> results(WarrantyClaim claim) {
        return results.of(Stream.concat(Stream.of(claim), others(claim).stream())
                .map(WarrantyClaim::id)
                .toList());
    }

    private Stream<WarrantyClaim> bySerial(WarrantyClaim claim) {
        return claim.item().serial() == null
                ? Stream.empty()
                : claims.ofSerial(claim.item().serial()).stream();
    }

    private Stream<WarrantyClaim> byLine(WarrantyClaim claim) {
        return items.onlyPiece(claim)
                ? claims.ofOrder(claim.orderNumber()).stream()
                        .filter(other -> other.item().lineId() == claim.item().lineId())
                        .filter(other -> claim.item().serial() == null || other.serialNow() == null)
                : Stream.empty();
    }
}
