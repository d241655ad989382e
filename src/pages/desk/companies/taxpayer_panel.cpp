// What the company says of itself, what was found, and why not.
#include "pages/desk/companies/taxpayer_panel.hpp"

#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field refusal_field{
    .id = "taxpayer_refusal", .label = "没有通过的原因", .hint = "企业会在邮件和「发票信息」中看到。",
    .longest = TaxpayerCheck::longest_reason, .wide = true};
// clang-format on

}

std::string read_taxpayer_refusal(Form& form) { return form.line(refusal_field); }

void show_taxpayer(web::Fields& page, const TaxpayerCheck& check, bool may_decide, const Form& form)
{
    auto panel = page.add("TAXPAYER");
    panel.set("CHECK", check.id);
    panel.set("TAXPAYER_TITLE", check.title);
    panel.set("TAXPAYER_NUMBER", check.tax_number);
    show_time(panel, check.asked_at);
    panel.set_view("VERDICT", check.open() ? "waiting" : check.verdict == TaxpayerVerdict::general ? "good" : "bad");
    panel.set_view("VERDICT_LABEL", check.open() ? "等待核对" : label(*check.verdict));
    if (check.decided_at)
        add_time(panel, "DECIDED", *check.decided_at);
    if (!check.reason.empty())
        panel.add("WHY_NOT").set("TEXT", check.reason);
    if (!check.open() || !may_decide)
        return;
    auto deciding = panel.add("MAY_DECIDE");
    form.show(deciding, refusal_field);
    form.show_errors(deciding);
}

}
