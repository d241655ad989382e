// Whole requests, as the FastCGI server makes them: a line "METHOD TARGET", header lines, an empty line, the body.
#include "web/request.hpp"

#include "fuzz/forms.hpp"
#include "web/log.hpp"
#include "web/router.hpp"

#include <climits>
#include <string>

namespace cakey::fuzz {

namespace {

using web::BodyRule;
using web::Request;
using web::Response;

constexpr auto plain_rule = BodyRule();
constexpr auto upload_rule = BodyRule::uploads(1000, 2);
constexpr auto raw_rule = BodyRule::raw(2000);

// In pieces, as they come from nginx.
web::BodyReader in_pieces(std::string_view body)
{
    return [body](char* to, std::size_t most) mutable {
        const auto got = body.copy(to, std::min<std::size_t>(most, 61));
        body.remove_prefix(got);
        return got;
    };
}

web::RequestData data_of(std::string_view input)
{
    web::RequestData data;
    const auto first = take_line(input);
    const auto blank = std::min(first.find(' '), first.size());
    data.method = first.substr(0, blank);
    data.target = first.substr(std::min(blank + 1, first.size()));
    data.remote_address = "192.0.2.1";
    while (!input.empty()) {
        const auto line = take_line(input);
        if (line.empty())
            break;
        const auto colon = std::min(line.find(": "), line.size());
        data.with_header(std::string(line.substr(0, colon)),
                         std::string(line.substr(std::min(colon + 2, line.size()))));
    }
    data.body = in_pieces(input);
    return data;
}

// Reads all that a page could, and goes where the visitor wants to, if that is here.
Response page(const Request& request, const BodyRule& rule)
{
    must(request.is_well_formed() && is_clean(request.target()), "a page is asked for by a clean path");
    must_be_bounded(request.form());
    must(request.form().uploads().size() <= rule.files(), "no more files than the route takes");
    for (const auto& upload : request.form().uploads())
        must(upload.size() <= rule.upload_most(), "no larger file than the route takes");
    must(request.body().size() <= rule.most(), "no longer body than the route takes");
    request.cookie("session");

    const auto next = request.query("next");
    return web::is_local(next) ? web::see_other(next) : web::html(200, std::string(request.query("page")));
}

web::Router::Page page_with(const BodyRule& rule)
{
    return [rule](const Request& request) { return page(request, rule); };
}

Response order(const Request& request)
{
    const auto& number = request.path("no");
    must(!number.empty() && number.size() <= 64 && number != "." && number != ".."
             && number.find_first_of("/\\ %") == std::string::npos,
         "a path's variable is a plain word");
    return page(request, plain_rule);
}

const web::Router& router()
{
    static const auto router = [] {
        web::Router router(
            "/cakey", [](const Request&, int status) { return web::html(status, ""); },
            [](const Request&, std::exception_ptr error) -> Response { std::rethrow_exception(error); });
        router.get("/", page_with(plain_rule));
        router.get("/orders", page_with(plain_rule));
        router.get("/orders/{no}", order);
        router.post("/orders", page_with(plain_rule), plain_rule);
        router.post("/orders/{no}/papers", page_with(upload_rule), upload_rule);
        router.post("/alipay/notify", page_with(raw_rule), raw_rule);
        return router;
    }();
    return router;
}

void must_be_an_answer(const Response& response)
{
    const auto head = response.head();
    must(head.ends_with("\r\n\r\n") && head.find("\r\n\r\n") == head.size() - 4, "a head is one head");
    if (const auto location = response.header("Location"); !location.empty())
        must(location[0] == '/' && !location.starts_with("//") && location.find('\\') == std::string_view::npos,
             "nobody is sent to another site");
    must(response.status >= 200 && response.status < 500, "nothing sent is a fault of ours");
}

}

void feed(std::string_view input)
{
    Request request(data_of(input));
    const auto response = router().handle(request);
    must_be_an_answer(response);

    const auto line = web::line_of(request, {.status = response.status}).whole();
    must(line.size() <= PIPE_BUF && line.find_first_of("\r\n") == line.size() - 1, "a request is one line in the log");
}

}
