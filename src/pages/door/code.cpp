// Having codes sent, and reading them.
#include "pages/door/code.hpp"

#include "store/store.hpp"
#include "web/network.hpp"

namespace cakey::pages {

namespace {

using Outcome = deeds::CodeSending::Outcome;

std::string words_of(const deeds::CodeSending& sending)
{
    if (sending.outcome == Outcome::too_soon)
        return "验证码刚刚发送过，请 " + std::to_string(sending.wait.count()) + " 秒后再获取。";
    return "今天获取验证码的次数太多，请 24 小时后再试，或联系客服。";
}

}

deeds::CodeSending CodeField::send(const web::Request& request, const deeds::CodeAddressee& to) const
{
    const deeds::FreshCode fresh(to.purpose);
    const auto network = web::network_of(request.remote_address());
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) { return deeds::send_code(unit, to, fresh, network, now); });
}

void CodeField::send(const web::Request& request, const deeds::CodeAddressee& to, const Field& field, Form& form) const
{
    const auto sending = send(request, to);
    if (sending.outcome != Outcome::sent)
        form.wrong(field, words_of(sending));
}

std::chrono::seconds CodeField::wait(const deeds::CodeAddressee& to) const
{
    const auto now = clock_.now();
    return store_.transact([&](Unit& unit) { return deeds::wait_for_code(unit, to, now); });
}

bool CodeField::passes(const deeds::CodeAddressee& to, const Field& field, Form& form) const
{
    const auto now = clock_.now();
    const auto typed = form.text(field);
    const bool right = store_.transact([&](Unit& unit) { return deeds::code_passes(unit, to, typed, now); });
    return right || form.wrong(field, std::string(field.wrong));
}

web::Fields CodeField::show(web::Fields& page, const Form& form, const Field& field, const CodeButton& button) const
{
    auto place = form.show(page, field);
    if (field.hint.empty())
        place.show("HINTED");
    auto beside = place.add("BUTTON");
    beside.set("ACTION", button.action);
    beside.set("COOLDOWN", button.wait.count());
    beside.set_view("DEED", button.deed);
    if (!button.takes.empty())
        beside.add("TAKES").set_view("TEXT", button.takes);
    if (!button.name.empty())
        beside.add("NAMED").set_view("TEXT", button.name);
    return place;
}

}
