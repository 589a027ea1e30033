package ua.sellerdesk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void readsCellsByTheirHeadings() {
        assertThat(DataTable.rows("tables/sample.csv", ';'))
                .extracting(row -> row.get("code") + "|" + row.get("words"))
                .containsExactly("1|Прибула; чекає", "2|\\d{14}", "3|");
    }

    @Test
    void namesTheFileThatIsMissingOrBroken() {
        assertThatThrownBy(() -> DataTable.rows("tables/none.csv", ';'))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tables/none.csv");
        assertThatThrownBy(() -> DataTable.rows("tables/broken.csv", ';'))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tables/broken.csv");
    }
}
