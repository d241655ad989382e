// A multipart body in pieces: delimiters may be cut anywhere.
#include "web/multipart.hpp"

#include "web/bad_request.hpp"
#include "web/wire_text.hpp"

#include <algorithm>

namespace cakey::web {

namespace {

constexpr std::size_t most_bytes_in_heads = 4096;  // of one part
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view heads_end = "\r\n\r\n";

// RFC 2046 5.1.1: 1 to 70 of these characters, no space at the end.
bool is_boundary(std::string_view text)
{
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? ";
    return !text.empty() && text.size() <= 70 && text.back() != ' '
           && text.find_first_not_of(allowed) == std::string_view::npos;
}

// The value of Content-Disposition among a part's header lines; empty if there is none.
std::string_view disposition_in(std::string_view heads)
{
    while (!heads.empty()) {
        const auto end = std::min(heads.find(line_end), heads.size());
        const auto line = heads.substr(0, end);
        const auto colon = line.find(':');
        if (colon != std::string_view::npos && is_same_name(line.substr(0, colon), "Content-Disposition")) {
            const auto start = line.find_first_not_of(" \t", colon + 1);
            return start == std::string_view::npos ? std::string_view() : line.substr(start);
        }
        heads.remove_prefix(std::min(end + line_end.size(), heads.size()));
    }
    return {};
}

}

MultipartReader::MultipartReader(std::string_view content_type, const BodyRule& rule, Form& form)
    : rule_(rule), form_(form)
{
    const auto boundary = parameter(content_type, "boundary");
    if (!boundary || !is_boundary(*boundary))
        throw BadRequest(400, "a multipart body without a boundary");
    delimiter_ = "\r\n--" + *boundary;
    pending_ = line_end;  // so that the first delimiter, at the very start, is found like the others
}

void MultipartReader::feed(std::string_view chunk)
{
    if (inside_ == Inside::epilogue)
        return;
    pending_ += chunk;
    while (step()) {
    }
}

void MultipartReader::finish() const
{
    if (inside_ != Inside::epilogue)
        throw BadRequest(400, "a multipart body without its end");
}

// False when it needs more bytes.
bool MultipartReader::step()
{
    switch (inside_) {
    case Inside::preamble:
    case Inside::content:
        return read_content();
    case Inside::boundary_end:
        return read_boundary_end();
    case Inside::heads:
        return read_heads();
    case Inside::epilogue:
        break;
    }
    pending_.clear();
    return false;
}

bool MultipartReader::read_content()
{
    const auto found = pending_.find(delimiter_);
    const bool ended = found != std::string::npos;
    // The last bytes may be the beginning of a delimiter.
    const auto sure = ended ? found : pending_.size() - std::min(pending_.size(), delimiter_.size() - 1);
    if (inside_ == Inside::content)
        keep(std::string_view(pending_).substr(0, sure));
    pending_.erase(0, ended ? found + delimiter_.size() : sure);
    if (!ended)
        return false;

    if (inside_ == Inside::content)
        end_part();
    inside_ = Inside::boundary_end;
    return true;
}

bool MultipartReader::read_boundary_end()
{
    if (pending_.size() < 2)
        return false;
    if (pending_.starts_with("--"))
        inside_ = Inside::epilogue;
    else if (pending_.starts_with(line_end))
        inside_ = Inside::heads;
    else
        throw BadRequest(400, "a multipart boundary is not a whole line");
    pending_.erase(0, 2);
    return true;
}

bool MultipartReader::read_heads()
{
    const auto end = pending_.find(heads_end);
    const bool ended = end != std::string::npos;
    // The last bytes may be the beginning of the end.
    const auto sure = ended ? end : pending_.size() - std::min(pending_.size(), heads_end.size() - 1);
    if (sure > most_bytes_in_heads)
        throw BadRequest(400, "a part's headers are too long");
    if (!ended)
        return false;
    begin_part(std::string_view(pending_).substr(0, end));
    pending_.erase(0, end + heads_end.size());
    inside_ = Inside::content;
    return true;
}

void MultipartReader::begin_part(std::string_view heads)
{
    const auto disposition = disposition_in(heads);
    if (media_type(disposition) != "form-data")
        throw BadRequest(400, "a part is not form-data");
    auto name = parameter(disposition, "name");
    if (!name || name->empty())
        throw BadRequest(400, "a part has no name");

    const auto filename = parameter(disposition, "filename");
    if (!filename) {
        part_ = Field{std::move(*name), {}};
        return;
    }
    part_ = Upload{std::move(*name), filename->substr(filename->find_last_of("/\\") + 1), {}, false};
}

void MultipartReader::keep(std::string_view content)
{
    if (auto* upload = std::get_if<Upload>(&part_)) {
        upload->too_large = upload->too_large || upload->content.size() + content.size() > rule_.upload_most();
        if (upload->too_large)
            std::string().swap(upload->content);
        else
            upload->content += content;
        return;
    }
    auto& kept = std::get<Field>(part_).value;
    if (kept.size() + content.size() > Form::most_bytes_in_field)
        throw BadRequest(413, "a field is too long");
    kept += content;
}

void MultipartReader::end_part()
{
    if (auto* field = std::get_if<Field>(&part_)) {
        form_.add(std::move(*field));
        return;
    }
    auto& upload = std::get<Upload>(part_);
    // What browsers send for a file field in which nothing was chosen.
    if (upload.filename.empty() && upload.content.empty() && !upload.too_large)
        return;
    if (upload.filename.empty())
        throw BadRequest(400, "a file has no name");
    if (form_.uploads().size() >= rule_.files())
        throw BadRequest(413, "too many files");
    form_.add(std::move(upload));
}

}
