package ua.sellerdesk.warranty;

import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of claims, by pages. */
@Component
class ClaimSearch {

    private static final String SOUGHT = """
             from warranty_claim
            where (:all = true or stage <> 'CLOSED')
              and (:text = '' or claim_key like :like escape '!' or lower(name) like lower(:like) escape '!'
                   or serial like upper(:like) escape '!' or replacement_serial like upper(:like) escape '!'
                   or goods_ttn like :like escape '!')
            """;

    private final JdbcClient jdbc;
    private final ClaimRow row;

    ClaimSearch(JdbcClient jdbc, ClaimRow row) {
        this.jdbc = jdbc;
        this.row = row;
    }

    /**
     * Those whose repair ends soonest first, closed ones last.
     *
     * @param text a part of the key, of the goods' name, of a serial number or of a parcel's number; empty for all
     * @param page its order is not looked at
     */
    Page<WarrantyClaim> page(boolean openOnly, String text, Pageable page) {
        Map<String, Object> sought =
                Map.of("all", !openOnly, "text", text, "like", "%" + text.replaceAll("[!%_]", "!$0") + "%");
        long total = jdbc.sql("select count(*)" + SOUGHT)
                .params(sought)
                .query(Long.class)
                .single();
        List<WarrantyClaim> found = jdbc.sql("select *" + SOUGHT + """
                        order by case when stage = 'CLOSED' then 1 else 0 end, repair_limit_on nulls last, id desc
                        limit :limit offset :offset""")
                .params(sought)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(row)
                .list();
        return new PageImpl<>(found, page, total);
    }
}
