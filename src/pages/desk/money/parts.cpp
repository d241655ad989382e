// Verdicts and differences in words.
#include "pages/desk/money/parts.hpp"

#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

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

std::string amount_text(const std::optional<Fen>& amount) { return amount ? "¥" + amount->grouped() : "—"; }

std::string time_text(const std::optional<Instant>& at) { return at ? china_text(*at) : "—"; }

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
    fields.set("OUT_TRADE_NO", or_dash(difference.out_trade_no));
    if (!difference.out_request_no.empty())
        fields.add("REQUEST").set("NUMBER", difference.out_request_no);
    if (difference.order_number.empty())
        fields.show("NO_ORDER");
    else
        fields.add("OF_ORDER").set("NO", difference.order_number);
    fields.set("GATEWAY_AMOUNT", amount_text(difference.gateway_amount));
    fields.set("BOOKS_AMOUNT", amount_text(difference.books_amount));
    fields.set("GATEWAY_AT", time_text(difference.gateway_at));
    fields.set("BOOKS_AT", time_text(difference.books_at));
    fields.set("GATEWAY_TRADE", or_dash(difference.gateway_trade_no));
    fields.set("BOOKS_TRADE", or_dash(difference.books_trade_no));
}

}
