package ua.sellerdesk.returns;

import java.util.List;
import java.util.Map;
import ua.sellerdesk.law.ConsumerLaw;
import ua.sellerdesk.law.Ruling;

/** What consumer law says of a return, as the decision tables have it. It advises: a person decides. */
public interface ReturnLaw {

    /**
     * Whether the buyer is owed a return.
     *
     * @throws IllegalArgumentException when the goods are listed under an id that is on no list
     */
    Advice advise(ReturnCase facts);

    /** The same case under each law, whichever is in force. */
    Map<ConsumerLaw, Advice> compare(ReturnCase facts);

    /** Who pays for sending the goods back; its answer is the payer, null while that is open. */
    Ruling<Payer> returnShipping(ReturnCase facts);

    /** By when the money must be back. */
    RefundDeadline refundDeadline(RefundCase refund);

    /** Which price of a piece goes back; its answer is null while that is open. */
    Ruling<RefundPrice> refundPrice(RefundCase refund);

    /** Whether the money may go back in another form than it came; its answer is the form, null while that is open. */
    Ruling<MoneyForm> refundForm(RefundCase refund);

    /** The goods on the non-returnable lists, for a person to pick from; each id once. */
    List<ListedGoods> listedGoods();
}
