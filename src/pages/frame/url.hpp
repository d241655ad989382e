// Every address of the site, once. Routes name the same paths as patterns.
#pragma once

#include "base/encodings.hpp"
#include "domain/ids.hpp"
#include "web/wire_text.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace cakey::pages {

class Urls {
public:
    // The prefix is "/cakey", or "" for a site of its own.
    explicit Urls(std::string prefix) : prefix_(std::move(prefix)) {}

    const std::string& prefix() const { return prefix_; }

    std::string sign_in() const { return prefix_ + "/"; }
    std::string sign_in_code() const { return prefix_ + "/session/code"; }
    std::string progress_code() const { return prefix_ + "/progress/code"; }
    std::string registration_code() const { return prefix_ + "/register/code"; }
    std::string agreement() const { return prefix_ + "/agreement"; }
    std::string agreement(int version) const { return agreement() + "/" + std::to_string(version); }
    std::string forgotten_password() const { return prefix_ + "/password/forgot"; }
    std::string new_password() const { return prefix_ + "/password/new"; }
    std::string new_password(std::string_view company) const
    {
        return new_password() + "?name=" + percent_encoded(company, "-._~");
    }
    std::string outlets() const { return prefix_ + "/outlets"; }
    std::string guide() const { return prefix_ + "/guide"; }

    std::string home() const { return prefix_ + "/home"; }
    std::string profile() const { return prefix_ + "/profile"; }
    std::string invoice_info() const { return prefix_ + "/invoice-info"; }
    std::string contact() const { return prefix_ + "/contact"; }
    std::string mobile_change() const { return contact() + "/mobile"; }
    std::string deletion() const { return contact() + "/deletion"; }
    // Details that an order needs: saved there, the way leads on to the order.
    std::string profile_for_order() const { return profile() + "/edit?next=order"; }
    std::string invoice_info_for_order() const { return invoice_info() + "?next=order"; }
    std::string orders() const { return prefix_ + "/orders"; }
    std::string new_order() const { return prefix_ + "/orders/new"; }
    std::string order(std::string_view number) const { return orders() + "/" + std::string(number); }
    std::string order_edit(std::string_view number) const { return order(number) + "/edit"; }
    std::string order_correction(std::string_view number) const { return order(number) + "/correction"; }
    std::string order_payment(std::string_view number) const { return order(number) + "/pay"; }
    std::string application_form(std::string_view number) const { return order(number) + "/form.pdf"; }
    std::string order_history(std::string_view number) const { return order(number) + "/history"; }
    std::string order_qr(std::string_view number) const { return order_payment(number) + "/qr.svg"; }
    std::string order_export() const { return prefix_ + "/orders.csv"; }
    std::string paper(std::string_view number, std::string_view kind) const
    {
        return order(number) + "/papers/" + std::string(kind);
    }
    std::string certificates() const { return prefix_ + "/certificates"; }
    std::string certificate(std::int64_t id) const { return certificates() + "/" + std::to_string(id); }
    // Where the web server asks for one; and what whoever showed it comes for.
    std::string certificate_sign_in() const { return prefix_ + "/renewal"; }
    std::string renewal(std::int64_t certificate) const { return this->certificate(certificate) + "/renewal"; }
    // 「制作证书」 of an order whose company makes the keys.
    std::string order_certificates(std::string_view number) const { return order(number) + "/certificates"; }
    // The order form, filled in for that business with the certificate.
    std::string new_order(std::string_view business_type, std::int64_t certificate) const
    {
        return new_order() + "?business_type=" + std::string(business_type)
               + "&certificate=" + std::to_string(certificate);
    }
    std::string invoices() const { return prefix_ + "/invoices"; }
    std::string invoice(std::string_view order_number) const { return invoices() + "/" + std::string(order_number); }

    std::string desk_sign_in() const { return prefix_ + "/desk/"; }
    std::string desk_work() const { return prefix_ + "/desk/work"; }
    std::string desk_holidays() const { return prefix_ + "/desk/holidays"; }
    std::string desk_holidays(int year) const { return desk_holidays() + "?year=" + std::to_string(year); }
    std::string desk_outlet() const { return prefix_ + "/desk/outlet"; }
    std::string desk_parcels() const { return prefix_ + "/desk/parcels"; }
    std::string desk_parcel_list(std::int64_t id) const { return desk_parcels() + "/" + std::to_string(id); }
    std::string desk_request_batch() const { return prefix_ + "/desk/certificates/batch"; }
    std::string desk_trouble() const { return prefix_ + "/desk/trouble"; }
    std::string desk_order(std::string_view number) const { return prefix_ + "/desk/orders/" + std::string(number); }
    std::string desk_paper(std::string_view number, std::string_view kind) const
    {
        return desk_order(number) + "/papers/" + std::string(kind);
    }

    std::string desk_reissue(std::string_view order_number) const { return desk_order(order_number) + "/reissue"; }
    std::string desk_making(std::string_view order_number) const { return desk_order(order_number) + "/certificates"; }
    std::string desk_certificates() const { return prefix_ + "/desk/certificates"; }
    std::string desk_certificate(std::int64_t id) const { return desk_certificates() + "/" + std::to_string(id); }

    std::string desk_companies() const { return prefix_ + "/desk/companies"; }
    std::string desk_company(CompanyId id) const { return desk_companies() + "/" + std::to_string(id.value); }
    std::string desk_request(std::string_view number) const
    {
        return prefix_ + "/desk/requests/" + std::string(number);
    }
    std::string desk_request_paper(std::string_view number, std::string_view kind) const
    {
        return desk_request(number) + "/papers/" + std::string(kind);
    }
    std::string desk_transfer(std::int64_t refund) const
    {
        return prefix_ + "/desk/refunds/" + std::to_string(refund) + "/transfer";
    }
    std::string desk_settlement(std::string_view number) const
    {
        return prefix_ + "/desk/settlements/" + std::string(number);
    }
    std::string desk_slip(std::string_view number) const { return desk_settlement(number) + "/slip"; }
    std::string desk_agreements() const { return prefix_ + "/desk/agreements"; }
    std::string desk_agreement(int version) const { return desk_agreements() + "/" + std::to_string(version); }
    std::string desk_settings() const { return prefix_ + "/desk/settings"; }
    // "outlets", "platforms": what administrators keep.
    std::string desk_kept(std::string_view path) const { return prefix_ + "/desk/" + std::string(path); }
    std::string desk_profiles() const { return desk_kept("profiles"); }
    std::string desk_profile(std::int64_t id) const { return desk_profiles() + "/" + std::to_string(id); }
    std::string desk_prices() const { return prefix_ + "/desk/prices"; }
    std::string desk_staff() const { return prefix_ + "/desk/staff"; }
    std::string desk_member(StaffId id) const { return desk_staff() + "/" + std::to_string(id.value); }
    std::string desk_account() const { return prefix_ + "/desk/account"; }
    std::string desk_money() const { return prefix_ + "/desk/money"; }
    std::string desk_audit() const { return prefix_ + "/desk/audit"; }
    std::string desk_audit_export() const { return prefix_ + "/desk/audit.csv"; }
    std::string desk_figures() const { return prefix_ + "/desk/figures"; }
    std::string desk_figures_export() const { return prefix_ + "/desk/figures.csv"; }
    std::string desk_bill(std::string_view day) const { return desk_money() + "/" + std::string(day); }

private:
    std::string prefix_;
};

}
