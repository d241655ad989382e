// 「证书模板」: what is in force, what is proposed, and the second administrator's decision.
#include "deeds/certificate_profiles.hpp"
#include "domain/fault.hpp"
#include "pages/desk/administration/certificate_profile_fields.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/audit/history.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

using Version = CertificateProfileVersion;

const std::vector<std::string> profile_events{"certificate_profile_proposed", "certificate_profile_approved",
                                              "certificate_profile_refused", "certificate_profile_withdrawn"};

// clang-format off
constexpr Field reason_field{
    .id = "refusal_reason", .label = "拒绝原因", .hint = "提出人会看到。", .longest = Version::longest_reason};
// clang-format on

struct State {
    std::string_view badge;
    std::string_view text;
};

State state_of(const Version& one, const std::optional<Version>& present, Instant now)
{
    if (one.open())
        return {"waiting", "等待批准"};
    if (one.outcome() != ProfileOutcome::approved)
        return {"idle", label(*one.outcome())};
    if (*one.begins_at() > now)
        return {"waiting", "待生效"};
    return present && present->id() == one.id() ? State{"good", "使用中"} : State{"idle", "已被代替"};
}

std::string subject_of(const Version& one) { return "certificate_profile:" + std::to_string(one.id()); }

void show_version(web::Fields& place, const Version& one, const std::optional<Version>& present, Instant now)
{
    const auto state = state_of(one, present, now);
    place.set("ID", one.id());
    place.set("NAME", one.profile().name);
    place.set("DAY", date_text(china_date(one.begins_at().value_or(one.valid_from()))));
    place.set_view("STATE", state.badge);
    place.set_view("STATE_LABEL", state.text);
}

}

web::Response CertificateProfiles::list(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    auto page = screens_.page(request, who, "证书模板", Here::certificate_profiles);
    page.set("URL", urls_.desk_profiles());
    SubjectNames names;
    AuditPage changes;
    store_.read([&](Unit& unit) {
        changes = history_of_all(unit, profile_events);
        for (const auto& [kind, text] : labels<ProfileKind>) {
            const auto present = unit.certificate_profiles().in_force(kind, now);
            const auto versions = unit.certificate_profiles().of(kind);
            auto section = page.add("KINDS");
            section.set_view("KIND", word(kind));
            section.set_view("KIND_NAME", text);
            for (const auto& one : versions) {
                auto row = section.add("ROWS");
                show_version(row, one, present, now);
                names[subject_of(one)] = text;
            }
            if (versions.empty())
                section.show("NO_ROWS");
            if (who.role == Role::administrator && std::ranges::none_of(versions, &Version::open))
                section.show("MAY_PROPOSE");
        }
    });
    show_history(page, changes, names);
    return page.render("desk/administration/profiles");
}

// From what is in force: what is changed is seldom much of it.
web::Response CertificateProfiles::begin(const web::Request& request, const StaffPerson& who) const
{
    const auto kind = from_word<ProfileKind>(request.query("kind"));
    if (!kind)
        throw DomainError(Fault::not_found);
    const auto now = clock_.now();
    std::int64_t newest = 0;
    CertificateProposal proposal{.kind = *kind};
    store_.read([&](Unit& unit) {
        newest = unit.certificate_profiles().newest(*kind);
        if (const auto present = unit.certificate_profiles().in_force(*kind, now))
            proposal = present->proposal();
    });
    proposal.valid_from = china_midnight(std::chrono::sys_days(china_date(now)) + std::chrono::days(1));
    Form form;
    fill(form, certificate_profile_fields(), proposal);
    return begin_with(request, who, *kind, newest, form);
}

web::Response CertificateProfiles::create(const web::Request& request, const StaffPerson& who) const
{
    const auto kind = from_word<ProfileKind>(request.form().get("kind"));
    if (!kind)
        throw DomainError(Fault::not_found);
    Form form(request.form());
    CertificateProposal proposal{.kind = *kind};
    read(form, certificate_profile_fields(), proposal);
    if (!form.failed())
        judge(form, proposal, clock_.now());
    if (form.failed())
        return begin_with(request, who, *kind, version_in(request), form);
    const auto id = transact([&](Unit& unit, Instant now) {
        return deeds::propose_profile(unit, proposal, version_in(request), member(who), now);
    });
    return done(request, "certificate_profile_proposed", urls_.desk_profile(id), "certificate_profile_proposed");
}

web::Response CertificateProfiles::begin_with(const web::Request& request, const StaffPerson& who, ProfileKind kind,
                                              std::int64_t newest, const Form& form) const
{
    auto page = screens_.page(request, who, "变更证书模板", Here::certificate_profiles);
    page.set("URL", urls_.desk_profiles());
    page.set_view("KIND", word(kind));
    page.set_view("KIND_NAME", label(kind));
    page.set("VERSION", newest);
    show_fields<CertificateProposal>(page, form, certificate_profile_fields());
    return page.render("desk/administration/new_profile", form.status());
}

web::Response CertificateProfiles::show(const web::Request& request, const StaffPerson& who) const
{
    return show_with(request, who, Form());
}

web::Response CertificateProfiles::approve(const web::Request& request, const StaffPerson& who) const
{
    transact([&](Unit& unit, Instant now) {
        deeds::approve_profile(unit, id_in(request), version_in(request), member(who), now);
    });
    return done(request, "certificate_profile_approved", urls_.desk_profile(id_in(request)),
                "certificate_profile_approved");
}

web::Response CertificateProfiles::refuse(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto reason = form.line(reason_field);
    if (form.failed())
        return show_with(request, who, form);
    transact([&](Unit& unit, Instant now) {
        deeds::refuse_profile(unit, id_in(request), version_in(request), reason, member(who), now);
    });
    return done(request, "certificate_profile_refused", urls_.desk_profile(id_in(request)),
                "certificate_profile_refused");
}

web::Response CertificateProfiles::withdraw(const web::Request& request, const StaffPerson& who) const
{
    transact([&](Unit& unit, Instant now) {
        deeds::withdraw_profile(unit, id_in(request), version_in(request), member(who), now);
    });
    return done(request, "certificate_profile_withdrawn", urls_.desk_profile(id_in(request)),
                "certificate_profile_withdrawn");
}

web::Response CertificateProfiles::show_with(const web::Request& request, const StaffPerson& who,
                                             const Form& form) const
{
    const auto now = clock_.now();
    std::optional<Version> one, present;
    AuditPage changes;
    store_.read([&](Unit& unit) {
        one = unit.certificate_profiles().at(id_in(request));
        present = unit.certificate_profiles().in_force(one->kind(), now);
        changes = history_of(unit, subject_of(*one));
    });
    auto page = screens_.page(request, who, "证书模板", Here::certificate_profiles);
    page.set("URL", urls_.desk_profiles());
    page.set_view("KIND_NAME", label(one->kind()));
    page.set("VERSION", one->version());
    show_version(page, *one, present, now);
    const auto proposal = one->proposal();
    for (const auto& column : columns_of<CertificateProposal>()) {
        auto row = page.add("DETAILS");
        row.set_view("LABEL", column.label);
        const auto text = column.text(proposal);
        row.set("TEXT", text.empty() ? "—" : text);
        const auto before = present ? column.text(present->proposal()) : text;
        if (one->open() && before != text)
            row.add("BEFORE").set("TEXT", before.empty() ? "—" : before);
    }
    if (!one->refusal_reason().empty())
        page.add("WHY").set("TEXT", one->refusal_reason());
    if (one->open() && who.role != Role::administrator)
        page.show("WAITS");
    if (one->open() && who.role == Role::administrator) {
        auto decision = page.add("DECISION");
        if (one->may_withdraw(who.id)) {
            decision.show("MAY_WITHDRAW");
        } else {
            auto by_second = decision.add("MAY_DECIDE");
            form.show(by_second, reason_field);
        }
        form.show_errors(decision);
    }
    show_history(page, changes);
    return page.render("desk/administration/profile", form.status());
}

}
