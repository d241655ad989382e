// Parts of queries that several files ask. For the store's own source files.
#pragma once

#include "domain/ids.hpp"
#include "store/link_odb.hpp"

#include <string>

namespace cakey {

// Of a query over what belongs to an order. By its number, who has only an address can ask for all of it at once.
inline Query of_order_numbered(const std::string& number)
{
    return "order_id = (select id from orders where number =" + as_text(number) + ")";
}

// Of the certificate `c`: CertificateRow::replaced.
inline constexpr const char* is_replaced =
    "exists (select from certificates s where s.predecessor = c.id and s.state in ('delivered', 'expired'))";

// A row when the newest of those messages that their carrier has told us of did not arrive.
inline Query newest_text_failed(const Query& whose)
{
    return "select from (select receipt from text_messages where " + whose
           + "and receipt in ('delivered', 'failed') order by sent_at desc limit 1) newest where receipt = 'failed'";
}

}
