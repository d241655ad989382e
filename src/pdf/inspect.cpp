// ISO 32000-2: actions are dictionaries with a name at /S (12.6), embedded files hang at /EF and /EmbeddedFiles (7.11),
// XFA at the form's /XFA (12.7).
#include "pdf/inspect.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <set>

namespace cakey::pdf {

namespace {

const std::set<std::string> active_keys = {
    "/AA", "/JS", "/JavaScript", "/EF", "/EmbeddedFile", "/EmbeddedFiles", "/XFA", "/RichMedia", "/RichMediaContent"};
// Of /S, /Type and /Subtype.
const std::set<std::string> active_names = {"/JavaScript", "/Launch",    "/EmbeddedFile", "/ImportData",
                                            "/SubmitForm", "/Rendition", "/RichMedia",    "/Movie",
                                            "/Sound",      "/GoToE",     "/GoToR",        "/FileAttachment"};

bool is_active(const QPDFObjectHandle& object, int depth);

bool has_active_entry(const QPDFObjectHandle& dictionary, int depth)
{
    auto handle = dictionary;
    for (const auto& key : handle.getKeys()) {
        auto value = handle.getKey(key);
        if (active_keys.count(key) > 0)
            return true;
        // A destination, an array, only says where reading begins. An action may be anything.
        if (key == "/OpenAction" && !value.isArray() && !value.isNull())
            return true;
        if ((key == "/S" || key == "/Type" || key == "/Subtype") && value.isName()
            && active_names.count(value.getName()) > 0)
            return true;
        if (is_active(value, depth))
            return true;
    }
    return false;
}

// What an object holds itself; what it refers to is an object of its own.
bool is_active(const QPDFObjectHandle& object, int depth)
{
    constexpr int deepest = 100;  // qpdf's parser takes no more than 500
    auto handle = object;
    if (depth > deepest)
        return true;
    if (depth > 0 && handle.isIndirect())
        return false;
    if (handle.isStream())
        return has_active_entry(handle.getDict(), depth + 1);
    if (handle.isDictionary())
        return has_active_entry(handle, depth + 1);
    if (handle.isArray())
        for (const auto& item : handle.getArrayAsVector())
            if (is_active(item, depth + 1))
                return true;
    return false;
}

}

Inspected inspect(const std::string& bytes)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("paper", bytes.data(), bytes.size());
        const int pages = static_cast<int>(QPDFPageDocumentHelper(document).getAllPages().size());
        if (pages == 0)
            return {};
        for (const auto& object : document.getAllObjects())
            if (is_active(object, 0))
                return {Verdict::active, pages};
        return {Verdict::fine, pages};
    } catch (const QPDFExc& error) {
        return {error.getErrorCode() == qpdf_e_password ? Verdict::locked : Verdict::torn, 0};
    } catch (const std::exception&) {
        return {};
    }
}

}
