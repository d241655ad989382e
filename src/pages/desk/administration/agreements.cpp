// Versions of the service agreement: published, taken back while they are not in force, agreed to by companies.
#include "deeds/agreements.hpp"
#include "base/csv.hpp"
#include "base/utf8.hpp"
#include "domain/fault.hpp"
#include "domain/text.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/audit/history.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/lists.hpp"
#include "web/browser.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field title_field{
    .id = "title", .label = "名称", .longest = Agreement::longest_title, .wide = true};
constexpr Field body_field{
    .id = "body", .label = "正文", .hint = "每行一段；“第一条 …”是标题。公布后不能修改。", .longest = Agreement::longest_body,
    .kind = Field::Kind::lines, .wide = true};
constexpr Field valid_from_field{
    .id = "valid_from", .label = "生效日期", .missing = "请填写生效日期。",
    .wrong = "日期不正确，请按“2026-11-22”的格式填写。", .type = "date"};
constexpr Field reason_field{
    .id = "withdrawal_reason", .label = "撤回原因", .hint = "不超过 100 个字，写入审计日志。",
    .longest = AgreementWithdrawal::longest_reason};
// clang-format on

struct Versions {
    std::vector<Agreement> all{};  // newest first
    std::vector<AgreementWithdrawal> withdrawals{};
    std::vector<ConsentCount> counts{};

    static Versions read(Unit& unit)
    {
        return {unit.agreements().all(), unit.agreements().withdrawals(), unit.agreements().counts()};
    }

    int newest() const { return all.empty() ? 0 : all.front().version; }
    AgreementState state(const Agreement& one, Instant now) const { return state_of(one, all, withdrawals, now); }
    std::int64_t companies(const Agreement& one) const
    {
        const auto found = std::ranges::find(counts, one.version, &ConsentCount::version);
        return found == counts.end() ? 0 : found->companies;
    }
};

std::string_view badge_of(AgreementState state)
{
    return state == AgreementState::in_force ? "good" : state == AgreementState::published ? "waiting" : "idle";
}

std::string start_text(const Agreement& one) { return date_text(china_date(one.valid_from)); }

std::string published_text(const Agreement& one) { return one.published_at ? china_minute(*one.published_at) : "—"; }

void show_version(web::Fields& row, const Agreement& one, const Versions& versions, Instant now)
{
    const auto state = versions.state(one, now);
    row.set("ID", one.version);
    row.set("AGREEMENT_TITLE", one.title);
    row.set("VALID_FROM", start_text(one));
    row.set("PUBLISHED", published_text(one));
    row.set("COMPANIES", versions.companies(one));
    row.set_view("STATE", badge_of(state));
    row.set_view("STATE_LABEL", label(state));
}

std::string read_body(Form& form)
{
    auto body = in_lines(form.text(body_field));
    if (body.empty())
        form.wrong(body_field, missing_text(body_field));
    else if (has_control_in_lines(body))
        form.wrong(body_field, "正文中有不能使用的字符，请删除后重新填写。");
    else if (code_points(body) > body_field.longest)
        form.wrong(body_field, "正文太长，请不要超过 " + std::to_string(body_field.longest) + " 个字。");
    return body;
}

Agreement read(Form& form, Instant now)
{
    Agreement one;
    one.title = form.line(title_field);
    one.body = read_body(form);
    const auto start = form.day(valid_from_field);
    const auto earliest = earliest_start(now);
    if (!start)
        form.wrong(valid_from_field, missing_text(valid_from_field));
    else if (*start < china_midnight(earliest))
        form.wrong(valid_from_field, "公布满 15 日才能生效，最早 " + date_text(earliest) + "。");
    one.valid_from = start.value_or(Instant());
    return one;
}

void show_consents(web::Fields& page, const ConsentPage& consents)
{
    for (const auto& consent : consents.rows) {
        auto row = page.add("CONSENTS");
        row.set("COMPANY_ID", consent.company_id);
        row.set("COMPANY", consent.company);
        show_time(row, consent.at);
        row.set_view("WAY", consent.registered ? "注册时" : "以后同意");
        row.set("ADDRESS", consent.registered ? "—" : consent.address);
        row.set("BROWSER", consent.registered ? "—" : web::browser_words(consent.browser));
    }
    if (consents.rows.empty())
        page.show("NO_CONSENTS");
}

std::string consent_line(const ConsentRow& row)
{
    return csv_row({csv_cell(row.company), csv_cell(china_text(row.at)), row.registered ? "注册时" : "以后同意",
                    csv_cell(row.address), csv_cell(row.browser)});
}

}

web::Response Agreements::list(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    const auto versions = store_.read([](Unit& unit) { return Versions::read(unit); });
    auto page = screens_.page(request, who, "协议", Here::agreements);
    page.set("URL", urls_.desk_agreements());
    for (const auto& one : versions.all) {
        auto row = page.add("ROWS");
        show_version(row, one, versions, now);
    }
    if (who.role == Role::administrator)
        page.show("MAY_CHANGE");
    return page.render("desk/administration/agreements");
}

web::Response Agreements::export_list(const web::Request&, const StaffPerson&) const
{
    const auto now = clock_.now();
    const auto versions = store_.read([](Unit& unit) { return Versions::read(unit); });
    auto file = std::string(csv_mark) + "版本,名称,公布时间,生效日期,状态,同意企业数,正文\r\n";
    for (const auto& one : versions.all)
        file += csv_row({std::to_string(one.version), csv_cell(one.title), csv_cell(published_text(one)),
                         start_text(one), csv_cell(label(versions.state(one, now))),
                         std::to_string(versions.companies(one)), csv_cell(one.body)});
    return web::file("协议.csv", "text/csv; charset=utf-8", std::move(file));
}

// From the newest text: what is changed is seldom much of it.
web::Response Agreements::begin(const web::Request& request, const StaffPerson& who) const
{
    const auto all = store_.read([](Unit& unit) { return unit.agreements().all(); });
    Form form;
    if (!all.empty()) {
        form.put(title_field, all.front().title);
        form.put(body_field, all.front().body);
    }
    form.put(valid_from_field, date_text(earliest_start(clock_.now())));
    return begin_with(request, who, form);
}

web::Response Agreements::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto one = read(form, clock_.now());
    if (form.failed())
        return begin_with(request, who, form);
    const auto newest = static_cast<int>(version_in(request));
    const int number = transact(
        [&](Unit& unit, Instant now) { return deeds::publish_agreement(unit, one, newest, member(who), now); });
    return done(request, "agreement_published", urls_.desk_agreement(number), "agreement_published");
}

web::Response Agreements::begin_with(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto versions = store_.read([](Unit& unit) { return Versions::read(unit); });
    auto page = screens_.page(request, who, "公布新版本", Here::agreements);
    page.set("URL", urls_.desk_agreements());
    page.set("VERSION", versions.newest());
    page.set("NEXT_VERSION", versions.newest() + 1);
    form.show(page, {title_field, body_field});
    form.show(page, hinted(valid_from_field, "这一天零时起生效，须在公布满 15 日以后；企业可以在此之前申请注销证书。"));
    return page.render("desk/administration/new_agreement", form.status());
}

web::Response Agreements::show(const web::Request& request, const StaffPerson& who) const
{
    return show_with(request, who, Form());
}

web::Response Agreements::withdraw(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto reason = form.line(reason_field);
    if (form.failed())
        return show_with(request, who, form);
    const auto version = static_cast<int>(id_in(request));
    transact([&](Unit& unit, Instant now) { deeds::withdraw_agreement(unit, version, reason, member(who), now); });
    return done(request, "agreement_withdrawn", urls_.desk_agreement(version), "agreement_withdrawn");
}

web::Response Agreements::show_with(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const ListTurn turn(request);
    const ConsentFilter filter{static_cast<int>(id_in(request)), turn.after, turn.before};
    Versions versions;
    ConsentPage consents;
    AuditPage lines;
    store_.read([&](Unit& unit) {
        versions = Versions::read(unit);
        consents = unit.agreements().consents(filter);
        lines = history_of(unit, "agreement:" + std::to_string(filter.version));
    });
    const auto one = std::ranges::find(versions.all, filter.version, &Agreement::version);
    if (one == versions.all.end())
        throw DomainError(Fault::not_found);

    auto page = screens_.page(request, who, "协议版本", Here::agreements);
    const auto address = urls_.desk_agreement(one->version);
    page.set("URL", urls_.desk_agreements());
    page.set("PUBLIC_URL", urls_.agreement(one->version));
    show_version(page, *one, versions, now);
    show_consents(page, consents);
    show_pager(page, consents, turn.page, [&](const std::string& place) { return address + "?" + place; });
    if (who.role == Role::administrator && versions.state(*one, now) == AgreementState::published) {
        auto withdrawal = page.add("MAY_WITHDRAW");
        form.show(withdrawal, reason_field);
    }
    form.show_errors(page);
    show_history(page, lines);
    return page.render("desk/administration/agreement", form.status());
}

// Read page after page, so that it is never in memory as a whole.
web::Response Agreements::export_consents(const web::Request& request, const StaffPerson& who) const
{
    const auto version = static_cast<int>(id_in(request));
    transact([&](Unit& unit, Instant now) {
        if (!unit.agreements().version(version))
            throw DomainError(Fault::not_found);
        unit.audit().add(AuditLine::of(member(who), "consents_exported", now).on("agreement", std::to_string(version)));
    });
    request.log().event = "consents_exported";
    auto response = web::file("同意协议第 " + std::to_string(version) + " 版的企业.csv", "text/csv; charset=utf-8",
                              std::string(csv_mark) + "企业名称,同意时间,方式,来源地址,设备\r\n");
    response.stream = [&store = store_, filter = ConsentFilter{version, {}, {}},
                       over = false](std::string& chunk) mutable {
        chunk.clear();
        if (over)
            return false;
        const auto page = store.read([&](Unit& unit) { return unit.agreements().consents(filter); });
        for (const auto& row : page.rows)
            chunk += consent_line(row);
        over = !page.has_next;
        if (!page.rows.empty())
            filter.after = page.rows.back().place();
        return !chunk.empty();
    };
    return response;
}

}
