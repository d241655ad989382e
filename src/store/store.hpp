// The database: transactions, and the repositories inside them. No type of the mapping library shows here.
#pragma once

#include "store/agreements.hpp"
#include "store/announcements.hpp"
#include "store/audit.hpp"
#include "store/audit_seals.hpp"
#include "store/bill_days.hpp"
#include "store/books.hpp"
#include "store/captchas.hpp"
#include "store/catalogue.hpp"
#include "store/certificate_evidences.hpp"
#include "store/certificate_keys.hpp"
#include "store/certificate_profiles.hpp"
#include "store/certificate_reminders.hpp"
#include "store/certificates.hpp"
#include "store/checks.hpp"
#include "store/companies.hpp"
#include "store/crls.hpp"
#include "store/deleted_companies.hpp"
#include "store/devices.hpp"
#include "store/figures.hpp"
#include "store/gone_certificates.hpp"
#include "store/holidays.hpp"
#include "store/identity_papers.hpp"
#include "store/identity_requests.hpp"
#include "store/invoices.hpp"
#include "store/issuer_tokens.hpp"
#include "store/link.hpp"
#include "store/mail_bounces.hpp"
#include "store/mail_messages.hpp"
#include "store/mail_wishes.hpp"
#include "store/notes.hpp"
#include "store/ocsp_responses.hpp"
#include "store/orders.hpp"
#include "store/outbox.hpp"
#include "store/outlet_visits.hpp"
#include "store/papers.hpp"
#include "store/parcel_lists.hpp"
#include "store/payments.hpp"
#include "store/profile_changes.hpp"
#include "store/recovery_codes.hpp"
#include "store/red_letters.hpp"
#include "store/refusal_reasons.hpp"
#include "store/reissues.hpp"
#include "store/reserved_names.hpp"
#include "store/reversals.hpp"
#include "store/revocations.hpp"
#include "store/saved_views.hpp"
#include "store/schema.hpp"
#include "store/search.hpp"
#include "store/security_keys.hpp"
#include "store/sessions.hpp"
#include "store/settings.hpp"
#include "store/settlements.hpp"
#include "store/sign_in_failures.hpp"
#include "store/signing_intents.hpp"
#include "store/site_keys.hpp"
#include "store/staff_members.hpp"
#include "store/staff_setups.hpp"
#include "store/staff_sign_ins.hpp"
#include "store/taxpayer_checks.hpp"
#include "store/text_codes.hpp"
#include "store/text_messages.hpp"
#include "store/troubles.hpp"
#include "store/upload_days.hpp"
#include "store/vital_signs.hpp"
#include "store/work_list.hpp"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cakey {

// One transaction's view of the database. Repositories are as cheap as a reference.
class Unit {
public:
    explicit Unit(Link& link) : link_(link) {}

    Agreements agreements() { return Agreements(link_); }
    Announcements announcements() { return Announcements(link_); }
    Audit audit() { return Audit(link_); }
    AuditSeals audit_seals() { return AuditSeals(link_); }
    BillDays bill_days() { return BillDays(link_); }
    Books books() { return Books(link_); }
    CaKeys ca_keys() { return CaKeys(link_); }
    Captchas captchas() { return Captchas(link_); }
    Catalogue catalogue() { return Catalogue(link_); }
    CertificateEvidences certificate_evidences() { return CertificateEvidences(link_); }
    CertificateKeys certificate_keys() { return CertificateKeys(link_); }
    CertificateProfiles certificate_profiles() { return CertificateProfiles(link_); }
    Certificates certificates() { return Certificates(link_); }
    Checks checks() { return Checks(link_); }
    Companies companies() { return Companies(link_); }
    Crls crls() { return Crls(link_); }
    DeletedCompanies deleted_companies() { return DeletedCompanies(link_); }
    Devices devices() { return Devices(link_); }
    Figures figures() { return Figures(link_); }
    GoneCertificates gone_certificates() { return GoneCertificates(link_); }
    Holidays holidays() { return Holidays(link_); }
    IdentityPapers identity_papers() { return IdentityPapers(link_); }
    IdentityRequests identity_requests() { return IdentityRequests(link_); }
    Invoices invoices() { return Invoices(link_); }
    IssuerTokens issuer_tokens() { return IssuerTokens(link_); }
    MailBounces mail_bounces() { return MailBounces(link_); }
    MailMessages mails() { return MailMessages(link_); }
    MailWishes mail_wishes() { return MailWishes(link_); }
    Notes notes() { return Notes(link_); }
    OcspResponses ocsp_responses() { return OcspResponses(link_); }
    Orders orders() { return Orders(link_); }
    Outbox outbox() { return Outbox(link_); }
    OutletVisits outlet_visits() { return OutletVisits(link_); }
    Papers papers() { return Papers(link_); }
    ParcelLists parcel_lists() { return ParcelLists(link_); }
    Payments payments() { return Payments(link_); }
    ProfileChanges profile_changes() { return ProfileChanges(link_); }
    RecoveryCodes recovery_codes() { return RecoveryCodes(link_); }
    RedLetters red_letters() { return RedLetters(link_); }
    RefusalReasons refusal_reasons() { return RefusalReasons(link_); }
    Reissues reissues() { return Reissues(link_); }
    CertificateReminders reminders() { return CertificateReminders(link_); }
    ReservedNames reserved_names() { return ReservedNames(link_); }
    Reversals reversals() { return Reversals(link_); }
    Revocations revocations() { return Revocations(link_); }
    SavedViews saved_views() { return SavedViews(link_); }
    Schema schema() { return Schema(link_); }
    Search search() { return Search(link_); }
    SecurityKeys security_keys() { return SecurityKeys(link_); }
    Sessions sessions() { return Sessions(link_); }
    Settings settings() { return Settings(link_); }
    Settlements settlements() { return Settlements(link_); }
    SigningIntents signing_intents() { return SigningIntents(link_); }
    SignInFailures sign_in_failures() { return SignInFailures(link_); }
    SiteKeys site_keys() { return SiteKeys(link_); }
    StaffMembers staff() { return StaffMembers(link_); }
    StaffSetups staff_setups() { return StaffSetups(link_); }
    StaffSignIns staff_sign_ins() { return StaffSignIns(link_); }
    TaxpayerChecks taxpayer_checks() { return TaxpayerChecks(link_); }
    TextCodes text_codes() { return TextCodes(link_); }
    TextMessages texts() { return TextMessages(link_); }
    Troubles troubles() { return Troubles(link_); }
    UploadDays upload_days() { return UploadDays(link_); }
    VitalSigns vital_signs() { return VitalSigns(link_); }
    WorkList work_list() { return WorkList(link_); }

    // Several reads that do not wait for each other: what each asks next goes out before an answer is waited for, so all of
    // them take as many round trips as the one that asks most often. Queries by rows() or first() of store/link_odb.hpp go
    // together; what else is asked for is a round trip of its own. Each read runs on a stack of its own (base/fiber.hpp) and
    // pauses where it asks; none may count on another's having come further. What the first in the list throws is thrown,
    // once those before it have ended. A read may have some of its own.
    //   unit.together({[&] { papers = unit.papers().of(number); }, when(is_paid, [&] { money = unit.payments().of(number); })});
    void together(std::span<const std::function<void()>> reads);
    void together(std::initializer_list<std::function<void()>> reads) { together(std::span(reads.begin(), reads.size())); }

    Instant now();  // by the database's clock
    // What this transaction writes is only noted: should the database's machine fail within a second, it is lost, and
    // whoever wrote it does it again. COMMIT does not wait for the disk.
    void need_not_last();

private:
    Link& link_;
};

// What keeps programs from working on the database.
struct Hindrance {
    enum class Kind { away, schema };

    Kind kind = Kind::away;
    std::string reason;  // for the administrator: libpq's own words, or a sentence about the schema
};

// A read that there is only if that is so, for Unit::together.
std::function<void()> when(bool so, std::function<void()> read);

// The database, for one thread or several. It reconnects by itself.
class Store {
public:
    // `connection` is a libpq connection string. As many connections as there are threads at it at once, `most` at the
    // most: who comes when all are in use waits. 0: without bounds. std::runtime_error for a string that is none.
    explicit Store(const std::string& connection, int most = 0);
    ~Store();
    Store(Store&&) noexcept;

    // Runs the work in a transaction and commits it. After a lost connection, a deadlock, a serialisation failure or a
    // name that somebody took first it is run again, so it must move nothing out of what it captured, and draw no
    // number. A DomainError, or anything else thrown, rolls back. Fault::unavailable while the database cannot be
    // reached, Fault::already_exists, with the fact "constraint", when the name is still taken the second time.
    template <class Work>
    auto transact(Work&& work)
    {
        return run(std::forward<Work>(work), true);
    }

    // The same for work that only reads, statement by statement: no BEGIN, no COMMIT, two round trips less.
    template <class Work>
    auto read(Work&& work)
    {
        return run(std::forward<Work>(work), false);
    }

    // What must be known before anything that is read counts: it goes out with the first query of the next read, in one
    // round trip, or before the next transaction. What it throws they throw, before anything that they read or write counts.
    // It may be run more than once. Several go together. For a store that one thread has to itself.
    void ask_first(std::function<void(Unit&)> question);
    // Asks it now if it has not been answered yet.
    void settle();
    void forget_first();

    // Nothing when the database answers and has the schema this program was built for. Throws nothing.
    std::optional<Hindrance> hindrance();
    // Throws std::runtime_error, with a sentence for the administrator, when it has another one. Fault::unavailable.
    void require_schema();

    // Statements that this process has had the database carry out, by all of its stores: each is a round trip, but those that
    // went together.
    static std::uint64_t statements();
    static void count_statement();  // one more that ODB has not seen

    // Blocks until there is something new in the outbox, and gives of which kinds, or until the time has passed, which
    // gives none. A lost connection is as good as a call for each kind. It has a connection of its own; for one thread.
    // Fault::unavailable while the database cannot be reached.
    std::set<OutboxKind> wait_for_outbox(std::chrono::milliseconds most);
    // The same for our own certificate authority: whether there is something new for it. A store waits for one of them.
    bool wait_for_ca(std::chrono::milliseconds most);
    // The same for the catalogue: whether something in it has changed. What is called while no connection listens, before
    // the first wait and after a loss, is never heard.
    enum class Heard { nothing, call, lost };
    Heard wait_for_catalogue(std::chrono::milliseconds most);

private:
    template <class Work>
    auto run(Work&& work, bool writing)
    {
        using Result = std::invoke_result_t<Work, Unit&>;
        if constexpr (std::is_void_v<Result>) {
            perform([&](Unit& unit) { work(unit); }, writing);
        } else {
            std::optional<Result> result;
            perform([&](Unit& unit) { result.emplace(work(unit)); }, writing);
            return *std::move(result);
        }
    }

    void perform(const std::function<void(Unit&)>& work, bool writing);
    void carry_out(const std::function<void(Unit&)>& work, bool writing);
    int version_of_schema();
    std::optional<std::vector<std::string>> calls(const char* channel, std::chrono::milliseconds most);

    class Pool;
    std::unique_ptr<Pool> pool_;
    std::vector<std::function<void(Unit&)>> first_;
};

// One time for all machines that work on the database: it is asked each time. Fault::unavailable while it cannot be.
class DatabaseClock : public Clock {
public:
    explicit DatabaseClock(Store& store) : store_(store) {}

    Instant now() const override;

private:
    Store& store_;
};

}
