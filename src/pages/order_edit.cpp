// Changing a draft, and submitting it from its form.
#include "pages/order_edit.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/handler_id.hpp"
#include "pages/order_form_fields.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/order_version.hpp"

#include <algorithm>

namespace cakey::pages {

struct OrderEditPage::Draft {
    Order order;
    std::vector<Paper> papers;
    OrderChoices choices;
};

namespace {

void require_draft(const Order& order)
{
    if (order.state() != OrderState::draft)
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
}

void say_obstacles(FormCheck& check, const Order& order, const std::vector<Paper>& papers)
{
    for (const auto& [field, text] : obstacles(order.application(), papers)) {
        const auto known = std::ranges::find(order_fields::all, field, &FormField::id);
        if (known != order_fields::all.end())
            check.wrong(*known, std::string(text));
        else
            check.wrong(field, std::string(text));
    }
}

// Why the draft, saved by now, was not submitted.
void say(FormCheck& check, Submitted outcome, const Order& order, const std::vector<Paper>& papers)
{
    switch (outcome) {
    case Submitted::price_changed:
        check.wrong("total", "订单总额与您之前看到的不同，内容已保存。请核对新的总额，然后再次提交。");
        return;
    case Submitted::priceless:
        check.wrong("total", "这样的组合暂时不能办理，请换一个有效期或业务类型。");
        return;
    case Submitted::company_incomplete:
        check.wrong("form", "基本信息或发票信息还不完整，请先完善，然后再次提交。");
        return;
    default:
        say_obstacles(check, order, papers);
    }
}

}

web::Response OrderEditPage::edit(const web::Request& request) const
{
    const auto draft = draft_of(request, {});
    const auto& application = draft.order.application();
    const OrderForm form(application,
                         opened_handler_id(seal_, draft.order.number(), application.handler_id_sealed));
    return show_draft(request, draft, form, {}, {}, &application, 200);
}

web::Response OrderEditPage::update(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto id = request.who<CompanyPerson>().id;
    const auto version = version_in(request.form());
    const auto agreed = agreed_in(request.form().get("agreed"));
    const bool submits = request.form().get("deed") == "submit";
    const auto now = clock_.now();
    request.log().order = number;

    // A stranger's order, or one that moved on, is refused before the papers are looked at.
    const auto before = draft_of(request, version);
    const OrderForm form(request.form());
    FormCheck check;
    auto application = form.read(before.choices, china_date(now), check);
    const bool well_formed = !check.failed();
    application.handler_id_sealed = sealed_handler_id(seal_, number, form.id_number(china_date(now)));
    const PaperUploads uploads(request.form(), number, seal_, now);
    uploads.say_flaws(check);

    std::optional<Submitted> submitted;
    store_.transact([&](Unit& unit) {
        Order order = unit.orders().of(id, number, version);
        require_draft(order);
        uploads.put(unit, order);
        if (well_formed)
            order.edit(application, now);
        submitted.reset();
        if (submits && !check.failed())
            submitted = submit(unit, order, agreed, now);
        // Saved in any case: a form that was read before the papers changed is an old one, too.
        if (!submitted || !is_done(*submitted))
            unit.orders().save(order);
    });
    if (submitted && is_done(*submitted)) {
        request.log().event = "submitted";
        return screens_.see_other(urls_.order(number),
                                  submitted == Submitted::free ? "order_submitted_free" : "order_submitted");
    }
    if (!submits && !check.failed()) {
        request.log().event = "saved";
        return screens_.see_other(urls_.order(number), "order_saved");
    }

    const auto after = draft_of(request, {});
    if (submitted)
        say(check, *submitted, after.order, after.papers);
    return show_draft(request, after, form, check, uploads.flaws, OrderForm::has_total(check) ? &application : nullptr,
                      submitted == Submitted::price_changed ? 409 : 422);
}

OrderEditPage::Draft OrderEditPage::draft_of(const web::Request& request, std::optional<std::int64_t> version) const
{
    const auto id = request.who<CompanyPerson>().id;
    const auto& number = request.path("no");
    const auto now = clock_.now();
    auto draft = store_.read([&](Unit& unit) {
        auto order = version ? unit.orders().of(id, number, *version) : unit.orders().of(id, number);
        require_draft(order);
        auto papers = unit.papers().of(order.id());
        return Draft{std::move(order), std::move(papers), OrderChoices::read(unit, now)};
    });
    return draft;
}

web::Response OrderEditPage::show_draft(const web::Request& request, const Draft& draft, const OrderForm& form,
                                        const FormCheck& check, const PaperFlaws& flaws, const Application* priced,
                                        int status) const
{
    const auto& order = draft.order;
    auto fields = screens_.fields(request, "修改/提交", Here::orders);
    fields.set_view("HEADING", "修改/提交");
    fields.set("ACTION", urls_.order(order.number()));
    fields.set("BACK_URL", urls_.order(order.number()));
    fields.set("NO", order.number());
    fields.set("VERSION", order.version());
    fields.show("DRAFT");
    show_order_form(fields, form, draft.choices);
    show_prices(fields, draft.choices.prices, priced);
    show_paper_fields(fields, draft.papers, flaws, order.number(), urls_);
    check.show(fields);
    return screens_.show(request, "orders/form", fields, status);
}

}
