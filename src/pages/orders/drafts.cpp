// Making a draft, changing it, submitting it from its form.
#include "deeds/numbers.hpp"
#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "pages/orders/form.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/orders/parts.hpp"
#include "pages/orders/uploads.hpp"
#include "pages/papers/fields.hpp"
#include "pages/papers/papers.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

constexpr std::string_view gone = "表单有误，已选的文件没有保留，请重新选择；也可以保存后再上传。";

// What of a form is shown besides what was typed.
struct Shown {
    const OrderChoices& choices;
    const OrderToFill* draft = nullptr;   // none: it is not made yet
    const Application* priced = nullptr;  // what the total is of
    const PaperUploads* lost = nullptr;   // what came with a form that was wrong
};

class DraftScreen : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who, const OrderForm& form, const Shown& shown,
                       int status) const
    {
        const std::string_view title = shown.draft ? "修改/提交" : "订单申请";
        const auto target = shown.draft ? urls_.order(shown.draft->order.number()) : urls_.orders();
        auto page = screens_.page(request, who, title, Here::orders);
        page.set_view("HEADING", title);
        page.set("ACTION", target);
        page.set("BACK_URL", target);
        page.show(shown.draft ? web::Name("DRAFT") : web::Name("NEW"));
        if (shown.draft) {
            page.set("NO", shown.draft->order.number());
            page.set("VERSION", shown.draft->order.version());
        }
        form.show(page, shown.choices);
        show_prices(page, shown.choices.prices, shown.priced);
        for (const auto& [kind, name] : words<PaperKind>)
            show_paper(page, form, kind, shown);
        return page.render("orders/form", status);
    }

private:
    void show_paper(web::Fields& page, const OrderForm& form, PaperKind kind, const Shown& shown) const
    {
        auto field = field_for(kind);
        auto row = page.add("PAPERS");
        row.set_view("FIELD", field.id);
        row.set_view("LABEL", field.label);
        if (shown.draft) {
            const auto url = urls_.paper(shown.draft->order.number(), word(kind));
            row.add("SENT_TO").set("URL", url);  // by the script, as soon as it is chosen
            show_paper_faults(row, kind, shown.draft->faults);
            const auto held = std::ranges::find(shown.draft->papers, kind, &Paper::kind);
            if (held != shown.draft->papers.end()) {
                show_held_paper(row, *held, url);
                field.hint = "PDF、JPEG 或 PNG，不超过 5 MB。重新选择即替换。";
            }
        }
        auto place = form.show_in(row, "paper", field);
        place.show("LOOKED_AT");
        if (shown.draft && kind == PaperKind::application_form)
            show_form_link(place, urls_.application_form(shown.draft->order.number()));
        if (shown.lost && std::ranges::find(shown.lost->papers, kind, &Paper::kind) != shown.lost->papers.end())
            place.add("ERROR").set_view("TEXT", gone);
    }
};

// "?business_type=renewal&certificate=42": what is to be done with one of the company's own. Fault::not_found for any
// other.
std::optional<std::pair<BusinessType, const CertificateRow*>> wanted_certificate(const web::Request& request,
                                                                                 const OrderChoices& choices)
{
    const auto id = request.query("certificate");
    if (id.empty())
        return std::nullopt;
    const auto type = from_word<BusinessType>(request.query(order_fields::business_type.id));
    const auto found = std::ranges::find(choices.held, whole_number<std::int64_t>(id).value_or(0), &CertificateRow::id);
    if (!type || !business_rule(*type).names_serial || found == choices.held.end())
        throw DomainError(Fault::not_found);
    return std::pair(*type, &*found);
}

// Why the draft, saved by now, was not submitted.
void say(OrderForm& form, Obstacle obstacle, const OrderToFill& draft)
{
    switch (obstacle) {
    case Obstacle::price_changed:
        form.wrong("total", "订单总额与您之前看到的不同，内容已保存。请核对新的总额，然后再次提交。");
        return;
    case Obstacle::priceless:
        form.wrong("total", "这样的组合暂时不能办理，请换一个有效期或业务类型。");
        return;
    case Obstacle::not_accepted:
        form.refuse_business(draft.order.application(), draft.choices);
        return;
    case Obstacle::company_incomplete:
        form.wrong("form", "基本信息或发票信息还不完整，请先完善，然后再次提交。");
        return;
    case Obstacle::incomplete:
        form.say_missing(draft.order.missing(draft.papers));
    }
}

}

web::Response Drafts::begin(const web::Request& request, const CompanyPerson& who) const
{
    std::optional<Company> own;
    std::optional<Order> last;
    auto offered = choices();
    store_.read([&](Unit& unit) {
        unit.together({
            [&] { own = unit.companies().numbered(who.id); },
            [&] { last = unit.orders().newest(who.id); },
            [&] { offered.offer(unit, holder(who)); },
        });
    });
    const auto& company = *own;
    if (!company.profile().complete())
        return screens_.see_other(urls_.profile_for_order(), "complete_profile");
    if (!company.may_order())
        return screens_.see_other(urls_.invoice_info_for_order(), "complete_invoice_info");

    OrderForm form;
    if (const auto wanted = wanted_certificate(request, offered))
        form.fill_certificate(wanted->first, *wanted->second);
    if (last)
        form.fill_handler(last->application(),
                          opened_handler_id(seal_, last->number(), last->application().handler_id_sealed));
    else
        form.fill_handler(company);
    form.fill_address(company, last);
    return DraftScreen(means_).show(request, who, form, {offered}, 200);
}

web::Response Drafts::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto now = clock_.now();
    bool may_order = false;
    int drafts = 0;
    auto offered = choices();
    store_.read([&](Unit& unit) {
        unit.together({
            [&] { may_order = unit.companies().numbered(who.id).may_order(); },
            [&] { drafts = unit.companies().drafts(who.id); },
            [&] { offered.offer(unit, holder(who)); },
        });
    });
    if (!may_order)
        return web::see_other(urls_.new_order());

    const auto form_digest = digest_of(request.form());
    // Once more with another number when this one is somebody's already, or when the same form was faster.
    for (;;) {
        const auto number = deeds::new_number(now);
        OrderForm form(request.form());
        auto application = form.read(offered, china_date(now));
        const bool priced = form.has_total();
        if (drafts >= most_drafts)
            form.wrong("form", std::string(label(About::drafts)));
        const PaperUploads uploads(request.form(), OrderFields::all(), number, Intake(means_, who.id), now, form);
        if (form.failed())
            return DraftScreen(means_).show(
                request, who, form, {offered, nullptr, priced ? &application : nullptr, &uploads}, form.status());
        application.handler_id_sealed = sealed_handler_id(seal_, number, form.id_number(china_date(now)));
        auto made = number;
        try {
            store_.transact([&](Unit& unit) {
                if (const auto before = unit.orders().made_from(who.id, form_digest)) {
                    made = *before;
                    return;
                }
                Order order(number, who.id, application, now, form_digest);
                deeds::make_draft(unit, order);
                uploads.put(unit, order);
            });
        } catch (const DomainError& error) {
            if (error.fault() == Fault::already_exists)
                continue;
            throw;
        }
        request.log().order = made;
        request.log().event = "saved";
        return screens_.see_other(urls_.order(made), "order_saved");
    }
}

web::Response Drafts::edit(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto offered = choices();
    const auto draft = store_.read([&](Unit& unit) {
        return OrderToFill::read(unit, who.id, number, OrderEvent::submitted, {}, offered, holder(who));
    });
    const auto& application = draft.order.application();
    const OrderForm form(application, opened_handler_id(seal_, number, application.handler_id_sealed));
    return DraftScreen(means_).show(request, who, form, {draft.choices, &draft, &application}, 200);
}

web::Response Drafts::update(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto version = version_in(request);
    const bool submits = request.form().get("deed") == "submit";
    const auto now = clock_.now();
    const auto offered = choices();
    const auto read = [&](std::optional<std::int64_t> at) {
        return store_.read([&](Unit& unit) {
            return OrderToFill::read(unit, who.id, number, OrderEvent::submitted, at, offered, holder(who));
        });
    };

    // A stranger's order, or one that moved on, is refused before the papers are looked at.
    const auto before = read(version);
    OrderForm form(request.form());
    auto application = form.read(before.choices, china_date(now));
    application.handler_id_sealed = sealed_handler_id(seal_, number, form.id_number(china_date(now)));
    const bool well_formed = !form.failed();
    const bool priced = form.has_total();
    const PaperUploads uploads(request.form(), OrderFields::all(), number, Intake(means_, who.id), now, form);

    std::variant<OrderEvent, Obstacle> outcome;
    store_.transact([&](Unit& unit) {
        auto order = unit.orders().of(who.id, number, version);
        uploads.put(unit, order);
        if (well_formed)
            order.edit(application, now);
        outcome = OrderEvent::saved;
        if (submits && !form.failed())
            outcome = deeds::submit(unit, order, agreed_in(request), now);
        // Saved in any case: a form that was read before the papers changed is an old one, too.
        if (order.state() == OrderState::draft)
            unit.orders().save(order);
    });
    const auto* obstacle = std::get_if<Obstacle>(&outcome);
    if (!form.failed() && !obstacle)
        return done(request, std::get<OrderEvent>(outcome));

    const auto after = read({});
    if (obstacle)
        say(form, *obstacle, after);
    return DraftScreen(means_).show(request, who, form, {after.choices, &after, priced ? &application : nullptr},
                                    obstacle && *obstacle == Obstacle::price_changed ? 409 : form.status());
}

web::Response Drafts::remove(const web::Request& request, const CompanyPerson& who) const
{
    store_.transact([&](Unit& unit) {
        deeds::remove_draft(unit, unit.orders().of(who.id, order_number_in(request), version_in(request)));
    });
    return done(request, "deleted", urls_.orders(), "order_deleted");
}

}
