// 「待补正」: only what was named can be changed, whatever a form sends.
#include "pages/order_correction.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/handler_id.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/order_parts.hpp"
#include "pages/order_progress.hpp"
#include "pages/order_version.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages {

struct OrderCorrectionPage::Facts {
    Order order;
    std::vector<Paper> papers;
    OrderChoices choices;
};

namespace {

void require_sent_back(const Order& order)
{
    if (!order.allows(OrderEvent::corrected, Party::company))
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
}

// Files in fields that the page does not have.
void leave_out_unnamed(PaperUploads& uploads, const OrderFields& fields)
{
    std::erase_if(uploads.papers, [&](const Paper& paper) { return !fields.has(field_of(paper.kind)); });
    std::erase_if(uploads.flaws, [&](const auto& flaw) { return !fields.has(field_of(flaw.first)); });
}

std::string_view asked_again(PaperKind kind)
{
    switch (kind) {
    case PaperKind::application_form:
        return "请重新上传盖章申请表。";
    case PaperKind::business_licence:
        return "请重新上传营业执照。";
    case PaperKind::handler_id_card:
        break;
    }
    return "请重新上传经办人身份证。";
}

// Each named paper is uploaded anew: `held`, or now.
void check_papers(const Order& order, std::vector<Paper> held, PaperUploads& uploads)
{
    held.insert(held.end(), uploads.papers.begin(), uploads.papers.end());
    for (const auto kind : papers_to_correct(order.correction().fields, held, order.state_since()))
        uploads.flaws.emplace(kind, asked_again(kind));
}

void show_papers_to_mend(web::Fields& fields, const Order& order, const std::vector<Paper>& papers,
                         const PaperFlaws& flaws, const Urls& urls)
{
    const auto old = papers_to_correct(order.correction().fields, papers, order.state_since());
    for (const auto& [kind, name] : words<PaperKind>) {
        if (!order.correction().fields.has(field_of(kind)))
            continue;
        auto row = fields.add("PAPERS");
        row.set("FIELD", paper_field(kind));
        row.set_view("LABEL", label(kind));
        const auto held = std::ranges::find(papers, kind, &Paper::kind);
        if (held != papers.end()) {
            auto there = row.add(std::ranges::count(old, kind) > 0 ? web::Name("OLD") : web::Name("NEW"));
            there.set("URL", urls.paper(order.number(), name));
            there.set("NAME", held->file_name);
        }
        if (const auto flaw = flaws.find(kind); flaw != flaws.end())
            row.add("FLAW").set("TEXT", flaw->second);
    }
}

}

web::Response OrderCorrectionPage::form(const web::Request& request) const
{
    const auto facts = facts_of(request, {});
    return show(request, facts, CorrectionForm(facts.order, handler_id(facts.order)), {}, {}, 200);
}

web::Response OrderCorrectionPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto version = version_in(request.form());
    const auto now = clock_.now();
    const auto before = facts_of(request, version);
    const CorrectionForm form(before.order, handler_id(before.order), request.form());
    FormCheck check;
    auto application = form.read(before.choices, china_date(now), check);
    application.handler_id_sealed = sealed_handler_id(seal_, number, form.id_number(china_date(now)));
    PaperUploads uploads(request.form(), number, seal_, now);
    leave_out_unnamed(uploads, before.order.correction().fields);
    check_papers(before.order, before.papers, uploads);
    uploads.say_flaws(check);

    store_.transact([&](Unit& unit) {
        Order order = unit.orders().of(company, number, version);
        require_sent_back(order);
        uploads.put(unit, order);
        if (!check.failed())
            order.correct(application, now);
        // Saved in any case: a form that was read before the papers changed is an old one, too.
        unit.orders().save(order);
    });
    if (!check.failed()) {
        request.log().event = "corrected";
        return screens_.see_other(urls_.order(number), "order_corrected");
    }
    const auto after = facts_of(request, {});
    return show(request, after, form, check, uploads.flaws, 422);
}

OrderCorrectionPage::Facts OrderCorrectionPage::facts_of(const web::Request& request,
                                                         std::optional<std::int64_t> version) const
{
    const auto company = request.who<CompanyPerson>().id;
    const auto& number = request.path("no");
    const auto now = clock_.now();
    request.log().order = number;
    return store_.read([&](Unit& unit) {
        auto order = version ? unit.orders().of(company, number, *version) : unit.orders().of(company, number);
        require_sent_back(order);
        auto papers = unit.papers().of(order.id());
        return Facts{std::move(order), std::move(papers), OrderChoices::read(unit, now)};
    });
}

std::string OrderCorrectionPage::handler_id(const Order& order) const
{
    return opened_handler_id(seal_, order.number(), order.application().handler_id_sealed);
}

web::Response OrderCorrectionPage::show(const web::Request& request, const Facts& facts, const CorrectionForm& form,
                                        const FormCheck& check, const PaperFlaws& flaws, int status) const
{
    const auto& order = facts.order;
    const auto& application = order.application();
    auto page = screens_.fields(request, "补正", Here::orders);
    page.set("NO", order.number());
    page.set("VERSION", order.version());
    show_correction(page, order);
    form.show(page, facts.choices);
    show_papers_to_mend(page, order, facts.papers, flaws, urls_);
    check.show(page);

    auto standing = page.add("STANDING");
    show_goods(standing, order, platform_name(facts.choices.platforms, application.platform));
    standing.add("TOTAL_LINE").set("TOTAL", shown_amount(order.total()));
    show_handler(standing, application, masked_id(handler_id(order)));
    show_delivery(standing, order, facts.choices.outlets);
    return screens_.show(request, "orders/correction", page, status);
}

}
