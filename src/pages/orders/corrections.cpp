// 「待补正」: only what was named can be changed, whatever a form sends.
#include "deeds/orders.hpp"
#include "domain/fault.hpp"
#include "domain/id_number.hpp"
#include "pages/orders/form.hpp"
#include "pages/orders/handlers.hpp"
#include "pages/orders/parts.hpp"
#include "pages/orders/uploads.hpp"
#include "pages/papers/fields.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// The named papers that are as they were, now that these have come, too.
std::vector<PaperKind> old_papers(const OrderToFill& facts, const std::vector<Paper>& uploaded = {})
{
    auto all = facts.papers;
    all.insert(all.end(), uploaded.begin(), uploaded.end());
    return papers_to_correct(facts.order.correction().fields, all, facts.order.state_since());
}

class CorrectionScreen : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who, const OrderForm& form,
                       const OrderToFill& facts, const std::string& handler_id) const
    {
        const auto& order = facts.order;
        const auto& application = order.application();
        auto page = screens_.page(request, who, "补正", Here::orders);
        page.set("NO", order.number());
        page.set("VERSION", order.version());
        // What stands may be on offer no longer.
        std::optional<Outlet> outlet;
        if (application.outlet)
            outlet = store_.read([&](Unit& unit) { return unit.catalogue().outlet(*application.outlet); });
        show_correction(page, order, means_.catalogue.setting(Setting::correction_days, order.state_since()));
        form.show(page, facts.choices);
        show_papers(page, form, facts);

        auto standing = page.add("STANDING");
        show_goods(standing, order, platform_name(means_.catalogue.platforms(), application.platform));
        standing.add("TOTAL_LINE").set("TOTAL", order.total().grouped());
        show_handler(standing, application, masked_id(handler_id));
        show_delivery(standing, order, outlet);
        return page.render("orders/correction", form.status());
    }

private:
    void show_papers(web::Fields& page, const OrderForm& form, const OrderToFill& facts) const
    {
        const auto old = old_papers(facts);
        for (const auto& [kind, name] : words<PaperKind>) {
            if (!facts.order.correction().fields.has(field_of(kind)))
                continue;
            auto row = page.add("PAPERS");
            auto place = form.show_in(row, "paper", field_for(kind));
            show_paper_faults(row, kind, facts.faults);
            const auto held = std::ranges::find(facts.papers, kind, &Paper::kind);
            if (held == facts.papers.end())
                continue;
            const bool is_old = std::ranges::count(old, kind) > 0;
            auto there = place.add("THERE");
            there.set_view("BEFORE", is_old ? "原来上传的：" : "已重新上传：");
            there.set("URL", urls_.paper(facts.order.number(), name));
            there.set("NAME", held->file_name);
            there.set_view("AFTER", is_old ? "。" : "，再次选择即替换。");
        }
    }
};

}

web::Response Corrections::edit(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto offered = choices();
    const auto facts = store_.read([&](Unit& unit) {
        return OrderToFill::read(unit, who.id, number, OrderEvent::corrected, {}, offered, holder(who));
    });
    const auto& application = facts.order.application();
    const auto handler_id = opened_handler_id(seal_, number, application.handler_id_sealed);
    const OrderForm form(application, handler_id, facts.order.correction().fields);
    return CorrectionScreen(means_).show(request, who, form, facts, handler_id);
}

web::Response Corrections::update(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto version = version_in(request);
    const auto now = clock_.now();
    const auto today = china_date(now);
    const auto offered = choices();
    const auto read = [&](std::optional<std::int64_t> at) {
        return store_.read([&](Unit& unit) {
            return OrderToFill::read(unit, who.id, number, OrderEvent::corrected, at, offered, holder(who));
        });
    };

    const auto before = read(version);
    const auto& standing = before.order.application();
    const auto& fields = before.order.correction().fields;
    const auto handler_id = opened_handler_id(seal_, number, standing.handler_id_sealed);
    OrderForm form(standing, handler_id, fields);
    form.type(request.form());
    auto typed = form.read(before.choices, today);
    typed.handler_id_sealed = sealed_handler_id(seal_, number, form.id_number(today));
    form.say_missing(corrected(standing, typed, fields).missing());
    const PaperUploads uploads(request.form(), fields, number, Intake(means_, who.id), now, form);
    for (const auto kind : old_papers(before, uploads.papers))
        form.wrong(field_for(kind), "请重新上传" + std::string(field_for(kind).label) + "。");

    store_.transact([&](Unit& unit) {
        auto order = unit.orders().of(who.id, number, version);
        uploads.put(unit, order);
        if (!form.failed())
            order.correct(typed, now);
        // Saved in any case: a form that was read before the papers changed is an old one, too.
        unit.orders().save(order);
    });
    if (!form.failed())
        return done(request, OrderEvent::corrected);
    return CorrectionScreen(means_).show(request, who, form, read({}), handler_id);
}

}
