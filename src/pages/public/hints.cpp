// Pushed to us, by whomever: heard, and asked back.
#include "deeds/hints.hpp"
#include "pages/public/handlers.hpp"
#include "web/json_list.hpp"

namespace cakey::pages {

namespace {

constexpr std::size_t most_receipts = 100;

}

// Aliyun's SmsReport: a list of objects, each with the out_id that we gave.
web::Response Hints::receipts(const web::Request& request) const
{
    const auto ids = web::texts_in_list(request.body(), "out_id", most_receipts);
    request.log().event = "receipts_pushed";
    if (!ids)
        return web::json(400, {{"code", 1}, {"msg", "not a list"}});
    transact([&](Unit& unit, Instant now) {
        for (const auto& id : *ids)
            deeds::hear_of_text(unit, id, now);
    });
    return web::json(200, {{"code", 0}, {"msg", "成功"}});
}

// Nuonuo's callback: a form whose orderno is the number that we gave.
web::Response Hints::invoice(const web::Request& request) const
{
    const std::string number(request.form().get("orderno"));
    request.log().event = "invoice_pushed";
    transact([&](Unit& unit, Instant now) { deeds::hear_of_invoice(unit, number, now); });
    return web::json(200, {{"status", "0000"}, {"message", "同步成功"}});
}

}
