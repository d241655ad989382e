// GET and POST. Whatever is no question is answered as the RFC says, without a signature: strangers do not keep us signing.
#include "ocsp/asked.hpp"

#include "domain/fault.hpp"
#include "domain/ocsp_response.hpp"
#include "web/bad_request.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cakey::ocsp {

namespace {

web::Response response(std::string der)
{
    web::Response answer(200, std::move(der));
    answer.set("Content-Type", "application/ocsp-response");
    return answer;
}

// Nothing for what is no question; of a GET the path as it was sent, for its slashes are letters.
std::optional<std::string> question_in(web::Request& request, std::string_view before)
{
    try {
        if (request.method() == web::Method::post) {
            request.expect(web::BodyRule::raw(ca::longest_status_request));
            return request.body();
        }
        std::string_view path = request.uri();
        if (!path.starts_with(before))
            return std::nullopt;
        return ca::status_request_in(path.substr(before.size()));
    } catch (const web::BadRequest&) {
        return std::nullopt;
    }
}

}

Asked::Asked(const std::string& database, const Responders& responders, const Clock& clock, std::string path,
             Tally& tally)
    : store_(database), responders_(responders), clock_(clock), path_(std::move(path)), tally_(tally)
{
}

web::Response Asked::handle(web::Request& request)
{
    const auto question = question_in(request, path_);
    return response(question ? answer(*question) : ca::malformed_request());
}

std::string Asked::answer(const std::string& der)
{
    const auto question = ca::read_status_request(der);
    if (!question)
        return ca::malformed_request();
    const auto all = responders_.all();
    if (all->empty())
        return ca::try_later();
    const auto responder = std::ranges::find_if(
        *all, [&](const Responder& one) { return one.signs.answers_for(*question); });
    if (responder == all->end())
        return ca::unauthorized();
    try {
        const auto known = store_.read(
            [&](Unit& unit) { return unit.ocsp_responses().status_of(responder->issuer, question->serial); });
        if (!known)
            return ca::unauthorized();
        return sign(*responder, *question, *known);
    } catch (const DomainError& error) {
        if (error.fault() != Fault::unavailable)
            throw;
        return ca::try_later();
    }
}

std::string Asked::sign(const Responder& responder, const ca::StatusRequest& question, const KnownStatus& known)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now());
    try {
        auto der = responder.signs.answer(question, {.serial = question.serial,
                                                     .revoked_at = known.revoked_at,
                                                     .reason = known.reason,
                                                     .this_update = now,
                                                     .next_update = now + status_life});
        ++tally_.asked;
        return der;
    } catch (const std::runtime_error&) {
        ++tally_.failed;
        throw;
    }
}

}
