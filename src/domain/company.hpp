// A company with an account: who it is, where it sits, whom to call, what its invoices say.
#pragma once

#include "base/clock.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/ids.hpp"
#include "domain/invoice_kind.hpp"

#include <optional>
#include <string>

namespace odb {
class access;
}

namespace cakey {

// 「基本信息」 beyond name and credit code.
struct CompanyProfile {
    std::string legal_person;
    std::string province;
    std::string city;
    std::string county;
    std::string phone;
    std::string address;

    bool complete() const;
    // 「单位注册地」 in one: "江苏省南京市建邺区". What is called like the one above it stands once: "北京市东城区".
    std::string place() const;
};

// 「发票信息」
struct InvoiceInfo {
    std::string title;
    std::string tax_number;
    std::string address_phone;  // may be empty
    std::string bank_account;   // may be empty
    std::string email;          // the invoice goes there
    InvoiceKind kind = InvoiceKind::ordinary;

    bool complete() const;
};

// What a registration brings: every value checked already.
struct Registration {
    CompanyName name;         // unique, and so is how it reads
    CreditCode credit_code;   // unique
    std::string contact;
    std::string mobile;
    std::string password_hash;
    int agreement_version = 0;
};

class Company {
public:
    Company(Registration registration, Instant now);

    CompanyId id() const { return {id_}; }
    std::int64_t version() const { return version_; }
    const std::string& name() const { return name_; }
    const std::string& credit_code() const { return credit_code_; }
    // How the name reads; of one that is none by today's rules, its key.
    const std::string& name_skeleton() const { return name_skeleton_ ? *name_skeleton_ : name_key_; }
    const std::string& contact() const { return contact_; }
    const std::string& mobile() const { return mobile_; }
    const std::string& password_hash() const { return password_hash_; }
    const CompanyProfile& profile() const { return profile_; }
    const InvoiceInfo& invoice_info() const { return invoice_info_; }
    int agreement_version() const { return agreement_version_; }  // that its registration agreed to
    Instant registered_at() const { return registered_at_; }
    bool has_closed_tour() const { return tour_closed_at_.has_value(); }
    bool closed() const { return closed_at_.has_value(); }
    std::optional<Instant> closed_at() const { return closed_at_; }
    std::optional<Instant> deleted_at() const { return deleted_at_; }

    // Ordering needs both.
    bool may_order() const { return profile_.complete() && invoice_info_.complete(); }

    // Name and credit code may change only while no order is open: the caller has asked.
    void rename(const CompanyName& name, std::string credit_code);
    // The keys of its name, by today's rules for them. False when by those it is no name: it signs in with it, but how it
    // reads is not known.
    bool fold_name();
    void describe(CompanyProfile profile) { profile_ = std::move(profile); }
    void invoice_to(InvoiceInfo info) { invoice_info_ = std::move(info); }
    void contact_is(std::string contact) { contact_ = std::move(contact); }
    void mobile_is(std::string mobile) { mobile_ = std::move(mobile); }
    void password_is(std::string hash) { password_hash_ = std::move(hash); }
    // The tour of the first sign-in is not shown any more.
    void close_tour(Instant now) { tour_closed_at_ = now; }
    // Nobody signs in any more, and somebody else may register the name. No order may be open: the caller has asked.
    void close(Instant now) { closed_at_ = now; }
    // The same, because the company wants it: its password opens nothing any more, and the worker forgets the rest.
    void close_for_deletion(Instant now);

private:
    friend class odb::access;
    Company() = default;

    void fold(const CompanyName& name);

    std::int64_t id_ = 0;
    std::int64_t version_ = 0;
    std::string name_;
    std::string name_key_;
    std::optional<std::string> name_skeleton_;  // nothing: of a release that had none; `cakeyctl migrate` fills it in
    std::string credit_code_;
    std::string contact_;
    std::string mobile_;
    std::string password_hash_;
    CompanyProfile profile_;
    InvoiceInfo invoice_info_;
    int agreement_version_ = 0;
    Instant agreed_at_;
    Instant registered_at_;
    std::optional<Instant> closed_at_;
    std::optional<Instant> deleted_at_;
    std::optional<Instant> tour_closed_at_;
};

}
