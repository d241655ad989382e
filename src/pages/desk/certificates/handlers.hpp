// Certificates at the desk: the list of all, one of them, and making them for an order's lines.
#pragma once

#include "deeds/revocations.hpp"
#include "pages/frame/handler.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cakey::pages::desk {

// The message once one was released: what is to be done next is its maker's business, or ours.
constexpr std::string_view released_words(CertificateDriver driver)
{
    return driver == CertificateDriver::by_hand ? "certificate_released" : "certificate_signing";
}

// {id} is the certificate's.
class CertificateHandler : public Handler {
protected:
    using Handler::Handler;

    // 「证书详情」, with the forms of what this person may do. 422 when `form` has failed.
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

class Certificates : public CertificateHandler {
public:
    using CertificateHandler::CertificateHandler;

    web::Response list(const web::Request& request, const StaffPerson& who) const;
    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response download(const web::Request& request, const StaffPerson& who) const;      // {kind}: a CertificateFile
    web::Response request_file(const web::Request& request, const StaffPerson& who) const;  // PKCS#10, as it came
};

// What becomes of one that was asked for. That it has changed is said before anything about the form.
class CertificateSteps : public CertificateHandler {
public:
    using CertificateHandler::CertificateHandler;

    web::Response release(const web::Request& request, const StaffPerson& who) const;  // 「放行」
    web::Response abandon(const web::Request& request, const StaffPerson& who) const;  // 「作废」
    web::Response issue(const web::Request& request, const StaffPerson& who) const;    // another system made it
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;   // and did not
    web::Response write(const web::Request& request, const StaffPerson& who) const;    // 「已写入」
};

// 「吊销」: one operator asks, another one decides. {revocation} is its id.
class Revocations : public CertificateHandler {
public:
    using CertificateHandler::CertificateHandler;

    web::Response create(const web::Request& request, const StaffPerson& who) const;     // on the agreement's grounds
    web::Response take_call(const web::Request& request, const StaffPerson& who) const;  // the company asks by phone
    web::Response approve(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;
    web::Response withdraw(const web::Request& request, const StaffPerson& who) const;
    web::Response done_outside(const web::Request& request,
                               const StaffPerson& who) const;  // 「已吊销」, by its authority

private:
    web::Response ask(const web::Request& request, const StaffPerson& who, const deeds::SeenCertificate& seen,
                      const deeds::RevocationWish& wish) const;
};

// 「制证」: an order's lines. {no} is the order's number.
class Making : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
};

// 「批量制证」: requests from a file, releases, and what was issued as one file.
class RequestBatches : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response release(const web::Request& request, const StaffPerson& who) const;  // those that are ticked
    web::Response pack(const web::Request& request, const StaffPerson& who) const;     // issued and not written yet

private:
    struct Result {
        std::string place;
        std::string state;  // a badge's
        std::string text;
    };

    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form,
                         const std::vector<Result>& results) const;
};

}
