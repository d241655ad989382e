// What qpdf finds in PDFs, hidden in whatever way.
#include "pdf/inspect.hpp"

#include "pdf/draw.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(pdf_inspect)

using cakey::pdf::inspect;
using cakey::pdf::Verdict;

namespace {

QPDFObjectHandle parsed(const std::string& text) { return QPDFObjectHandle::parse(text); }

// A page, and what is put into the catalogue beside it.
struct Document {
    QPDF pdf;

    explicit Document(int pages = 1)
    {
        pdf.emptyPDF();
        for (int i = 0; i < pages; ++i)
            pdf.addPage(pdf.makeIndirectObject(parsed("<< /Type /Page /MediaBox [0 0 200 300] >>")), false);
    }

    void put(const std::string& key, const std::string& value)
    {
        pdf.getRoot().replaceKey(key, pdf.makeIndirectObject(parsed(value)));
    }

    std::string written(qpdf_object_stream_e streams = qpdf_o_disable, const char* password = nullptr,
                        const char* owner = "owner")
    {
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(streams);
        if (password)
            writer.setR6EncryptionParameters(password, owner, true, true, true, true, true, true, qpdf_r3p_full, true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }
};

Verdict verdict_on(const std::string& bytes) { return inspect(bytes).verdict; }

}

BOOST_AUTO_TEST_CASE(a_plain_document_is_fine_and_its_pages_are_counted)
{
    const auto inspected = inspect(Document(3).written());
    BOOST_CHECK(inspected.verdict == Verdict::fine);
    BOOST_TEST(inspected.pages == 3);
}

BOOST_AUTO_TEST_CASE(what_acts_by_itself_is_found_wherever_it_hangs)
{
    const std::pair<const char*, const char*> active[] = {
        {"/OpenAction", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"},
        {"/OpenAction", "<< /S /URI /URI (http://example.com/) >>"},
        {"/AA", "<< /WC << /S /URI /URI (http://example.com/) >> >>"},
        {"/Odd", "<< /S /GoToR /F (elsewhere.pdf) >>"},
        {"/AA", "<< /WC << /S /Launch /F (calc.exe) >> >>"},
        {"/Names", "<< /JavaScript << /Names [ (a) << /S /JavaScript /JS (1) >> ] >> >>"},
        {"/Names", "<< /EmbeddedFiles << /Names [] >> >>"},
        {"/Odd", "[ [ << /Type /Filespec /EF << >> >> ] ]"},
        {"/AcroForm", "<< /XFA [] >>"},
        {"/AcroForm", "<< /Fields [ << /A << /S /SubmitForm >> >> ] >>"},
        {"/Odd", "<< /Subtype /RichMedia >>"},
    };
    for (const auto& [key, value] : active)
        for (const auto streams : {qpdf_o_disable, qpdf_o_generate}) {
            Document document;
            document.put(key, value);
            BOOST_CHECK_MESSAGE(verdict_on(document.written(streams)) == Verdict::active, key << ' ' << value);
        }
}

BOOST_AUTO_TEST_CASE(an_object_that_nothing_refers_to_counts_too)
{
    auto bytes = Document().written();
    const std::string action = "9 0 obj\n<< /S /JavaScript /JS (1) >>\nendobj\n";
    // Without its table of contents qpdf, as every reader, looks for the objects themselves.
    bytes = bytes.substr(0, bytes.find("xref")) + action + "trailer << /Root 1 0 R >>\n%%EOF\n";
    BOOST_CHECK(verdict_on(bytes) == Verdict::active);
}

BOOST_AUTO_TEST_CASE(where_reading_begins_links_and_signatures_are_nothing_active)
{
    Document document;
    document.put("/OpenAction", "[ 0 /Fit ]");
    document.put("/AcroForm", "<< /Fields [ << /FT /Sig /T (s) >> ] /SigFlags 3 >>");
    document.put("/Odd", "<< /A << /S /URI /URI (http://example.com/) >> >>");
    BOOST_CHECK(verdict_on(document.written()) == Verdict::fine);
}

BOOST_AUTO_TEST_CASE(a_password_to_open_is_told_from_one_to_change)
{
    Document document;
    BOOST_CHECK(verdict_on(document.written(qpdf_o_generate, "user")) == Verdict::locked);
    BOOST_CHECK(verdict_on(document.written(qpdf_o_generate, "")) == Verdict::fine);
    document.put("/OpenAction", "<< /S /JavaScript /JS (1) >>");
    BOOST_CHECK(verdict_on(document.written(qpdf_o_generate, "")) == Verdict::active);
}

BOOST_AUTO_TEST_CASE(what_is_no_document_is_torn)
{
    BOOST_CHECK(verdict_on("") == Verdict::torn);
    BOOST_CHECK(verdict_on("%PDF-1.7\n%%EOF") == Verdict::torn);
    BOOST_CHECK(verdict_on(Document(0).written()) == Verdict::torn);
    const auto bytes = Document().written();
    BOOST_CHECK(verdict_on(bytes.substr(0, bytes.size() / 3)) == Verdict::torn);
}

BOOST_AUTO_TEST_CASE(only_pages_that_there_are_are_drawn)
{
    const auto bytes = Document(1).written();
    BOOST_TEST(cakey::pdf::draw(bytes, 1, "/dev/null"));
    BOOST_TEST(!cakey::pdf::draw(bytes, 0, "/dev/null"));
    BOOST_TEST(!cakey::pdf::draw(bytes, 2, "/dev/null"));
    BOOST_TEST(!cakey::pdf::draw("no document", 1, "/dev/null"));
}

BOOST_AUTO_TEST_SUITE_END()
