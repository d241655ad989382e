// The order list as CSV, page after page, so that it is never in memory as a whole.
#include "pages/order_export.hpp"

#include "pages/access.hpp"
#include "pages/csv_cell.hpp"
#include "pages/order_query.hpp"
#include "pages/frame/words.hpp"

namespace cakey::pages {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // or spreadsheets take it for another encoding

std::string line(const OrderRow& row, PlatformNames& platforms)
{
    const std::string cells[] = {
        csv_digits(row.number),
        csv_cell(china_minute(row.created_at)),
        csv_cell(row.platform.empty() ? std::string_view() : platforms.of(row.platform)),
        csv_cell(label(row.business_type)),
        std::to_string(row.certificates),
        std::to_string(row.seals),
        row.submission > 0 ? row.total.yuan() : std::string(),
        csv_cell(label(row.state)),
    };
    std::string text;
    for (const auto& cell : cells)
        text += text.empty() ? cell : ',' + cell;
    return text + "\r\n";
}

}

web::Response OrderExportPage::show(const web::Request& request) const
{
    const OrderQuery query(request);
    if (query.failed())
        return web::see_other(urls_.orders() + query.text());

    auto day = date_text(china_date(clock_.now()));
    auto response = web::file("订单-" + day + ".csv", "text/csv; charset=utf-8",
                              std::string(byte_order_mark)
                                  + "订单编号,创建时间,应用平台,业务类型,证书数量,签章数量,订单总额（元）,订单状态\r\n");
    auto filter = query.filter();
    filter.company = request.who<CompanyPerson>().id;
    filter.after.reset();
    filter.before.reset();
    response.stream = [&store = store_, &platforms = platforms_, filter, more = true](std::string& chunk) mutable {
        chunk.clear();
        if (!more)
            return false;
        const auto page = store.read([&](Unit& unit) { return unit.orders().page(filter); });
        for (const auto& row : page.rows)
            chunk += line(row, platforms);
        more = page.has_older && !page.rows.empty();
        if (more)
            filter.after = page.rows.back().place();
        return !page.rows.empty();
    };
    return response;
}

}
