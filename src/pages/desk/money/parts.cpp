// Verdicts and differences in words.
#include "pages/desk/money/parts.hpp"

#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

namespace {

void show_side(web::Fields& fields, const std::optional<Fen>& amount, const std::optional<Instant>& at,
               const std::string& trade_no, web::Name side, web::Name without)
{
    if (!amount)
        return fields.show(without);
    auto shown = fields.add(side);
    shown.set("AMOUNT", amount->grouped());
    if (at)
        shown.set("AT", china_text(*at));
    shown.set("TRADE_NO", or_dash(trade_no));
}

}

Verdict verdict(BillState state, std::int64_t unverified)
{
    switch (state) {
    case BillState::matched:
        return {"good", label(state)};
    case BillState::differing:
        return unverified == 0 ? Verdict{"good", "差异已核实"} : Verdict{"bad", label(state)};
    case BillState::empty:
        return {"idle", label(state)};
    case BillState::not_available:
        return {"bad", label(state)};
    case BillState::waiting:
        break;
    }
    return {"waiting", label(state)};
}

void show_verdict(web::Fields& fields, BillState state, std::int64_t unverified)
{
    const auto [badge, text] = verdict(state, unverified);
    fields.set_view("STATE", badge);
    fields.set_view("STATE_LABEL", text);
}

std::string about_text(const BillDifference& difference)
{
    if (difference.about)
        return std::string(label(*difference.about));
    return "第 " + std::to_string(difference.line) + " 行：" + std::string(label(*difference.fault));
}

void show_difference(web::Fields& fields, const BillDifference& difference)
{
    fields.set("ID", difference.id);
    fields.set_view("KIND", label(difference.kind));
    fields.set("ABOUT", about_text(difference));
    if (!difference.out_trade_no.empty())
        fields.add("TRADE").set("NUMBER", difference.out_trade_no);
    if (!difference.out_request_no.empty())
        fields.add("REQUEST").set("NUMBER", difference.out_request_no);
    if (difference.order_number.empty())
        fields.show("NO_ORDER");
    else
        fields.add("OF_ORDER").set("NO", difference.order_number);
    show_side(fields, difference.gateway_amount, difference.gateway_at, difference.gateway_trade_no, "AT_GATEWAY",
              "NOT_AT_GATEWAY");
    show_side(fields, difference.books_amount, difference.books_at, difference.books_trade_no, "IN_BOOKS",
              "NOT_IN_BOOKS");
}

}
