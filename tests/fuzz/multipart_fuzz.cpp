// Multipart bodies: the first line is the Content-Type, the rest the body.
#include "web/multipart.hpp"

#include "fuzz/forms.hpp"
#include "web/bad_request.hpp"

#include <string>

namespace cakey::fuzz {

namespace {

using web::Form;

constexpr std::size_t upload_most = 1000;
constexpr auto rule = web::BodyRule::uploads(upload_most, 2);

struct Read {
    int status = 200;
    Form form = {};
};

Read read(std::string_view type, std::string_view body, std::size_t step)
{
    Read read;
    try {
        web::MultipartReader reader(type, rule, read.form);
        for (std::size_t at = 0; at < body.size(); at += step)
            reader.feed(body.substr(at, step));
        reader.finish();
    } catch (const web::BadRequest& bad) {
        read.status = bad.status();
    }
    return read;
}

bool same(const Form& one, const Form& other)
{
    return one.fields() == other.fields()
           && std::equal(one.uploads().begin(), one.uploads().end(), other.uploads().begin(), other.uploads().end(),
                         [](const web::Upload& a, const web::Upload& b) {
                             return a.name == b.name && a.filename == b.filename && a.content == b.content
                                    && a.too_large == b.too_large;
                         });
}

// As a browser writes it. A name that cannot stand between quotes is what it is in no browser's form.
std::string written(const Form& form, const std::string& boundary)
{
    std::string body;
    const auto part = [&](const std::string& disposition, const std::string& content) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    };
    for (const auto& field : form.fields())
        part("name=\"" + field.name + '"', field.value);
    for (const auto& upload : form.uploads())
        part("name=\"" + upload.name + "\"; filename=\"" + upload.filename + '"', upload.content);
    return body + "--" + boundary + "--\r\n";
}

bool can_be_written(const Form& form)
{
    constexpr auto special = "\"\\\r\n";
    return std::all_of(form.fields().begin(), form.fields().end(),
                       [&](const auto& field) { return field.name.find_first_of(special) == std::string::npos; })
           && std::all_of(form.uploads().begin(), form.uploads().end(), [&](const auto& upload) {
                  return !upload.too_large && upload.name.find_first_of(special) == std::string::npos
                         && upload.filename.find_first_of(special) == std::string::npos;
              });
}

}

void feed(std::string_view input)
{
    const auto type = take_line(input);
    const auto whole = read(type, input, std::max<std::size_t>(input.size(), 1));
    for (const std::size_t step : {1, 7}) {
        const auto cut = read(type, input, step);
        must(cut.status == whole.status && same(cut.form, whole.form), "a body reads the same however it is cut");
    }

    must_be_bounded(whole.form);
    must(whole.form.uploads().size() <= rule.files(), "no more files than the route takes");
    for (const auto& upload : whole.form.uploads())
        must(upload.size() <= upload_most, "no larger file than the route takes");

    const std::string boundary = "another-edge";
    if (whole.status != 200 || input.find(boundary) != std::string_view::npos || !can_be_written(whole.form))
        return;
    const auto again = read("multipart/form-data; boundary=" + boundary, written(whole.form, boundary), 1 << 20);
    must(again.status == 200 && same(again.form, whole.form), "a form that is written is the form that was read");
}

}
