package ua.sellerdesk.returns;

import org.springframework.stereotype.Component;
import ua.sellerdesk.engine.TaskInputRefused;
import ua.sellerdesk.returns.stock.Movement;
import ua.sellerdesk.returns.stock.StockJournal;

/** Tells the stock journal where the goods of a return went. */
@Component
class GoodsMoved {

    private final StockJournal journal;

    GoodsMoved(StockJournal journal) {
        this.journal = journal;
    }

    /**
     * As the inspection found. What a first one moved is moved: a second may change the money, not the stock.
     *
     * @throws TaskInputRefused when other quantities were moved before
     */
    void inspected(Rma rma, String actor) {
        for (Rma.Line line : rma.lines()) {
            move(rma, line, Movement.Kind.RESTOCKED, line.restocked(), actor);
            move(rma, line, Movement.Kind.WRITTEN_OFF, line.writtenOff(), actor);
            move(rma, line, Movement.Kind.TO_MAKER, line.toMaker(), actor);
        }
    }

    /** The buyer has again what was not accepted; of that the journal knows only what an inspection had moved. */
    void sentBack(Rma rma, String actor) {
        rma.lines().stream()
                .filter(line -> line.restocked() != null)
                .forEach(line -> move(rma, line, Movement.Kind.SENT_BACK, line.came(), actor));
    }

    private void move(Rma rma, Rma.Line line, Movement.Kind kind, int quantity, String actor) {
        if (quantity == 0) {
            return;
        }
        try {
            journal.record(new Movement(
                    rma.orderNumber(), rma.key(), line.lineId(), kind, line.article(), line.name(), quantity, actor));
        } catch (IllegalStateException movedBefore) {
            throw new TaskInputRefused("«" + line.name() + "»: товар уже проведено за першим оглядом з іншою"
                    + " кількістю. Залиште ті самі кількості, а різницю проведіть у складському обліку.");
        }
    }
}
