package customers.core.ledger;

import customers.core.id.SubscriptionId;
import customers.core.listing.Slice;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the table ledger, which the package quota writes. */
@Mapper
interface LedgerMapper {

    /** One page of the ledger of a subscription. */
    List<LedgerEntry> list(
            @Param("subscription") SubscriptionId subscription,
            @Param("query") LedgerQuery query,
            @Param("slice") Slice slice);

    /** How many match on all pages. */
    long count(@Param("subscription") SubscriptionId subscription, @Param("query") LedgerQuery query);
}
