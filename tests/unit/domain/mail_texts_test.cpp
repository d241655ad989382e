// What mails say, as text and as HTML of old.
#include "domain/texts/mail_texts.hpp"

#include "domain/text_purpose.hpp"
#include "domain/texts/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(mail_texts)

using namespace cakey;

BOOST_AUTO_TEST_CASE(each_step_has_words_of_its_own_and_names_what_it_is_about)
{
    std::set<std::string> subjects;
    for (const auto& [purpose, name] : words<MailPurpose>) {
        const auto variables = sample_variables(purpose);
        const auto page = mail_about(purpose, variables);
        BOOST_TEST(subjects.insert(page.subject).second, name);
        for (const auto& text : {as_text(page), as_html(page)})
            for (const auto& [variable, value] : variables)
                BOOST_TEST(text.find(value) != std::string::npos, name << " " << variable);
    }
}

BOOST_AUTO_TEST_CASE(of_a_certificate_that_has_ended_it_says_so_and_of_none_that_it_ends_in_fewer_than_no_days)
{
    auto variables = sample_variables(MailPurpose::expiring);
    variables["days"] = "0";
    BOOST_TEST(as_text(mail_about(MailPurpose::expiring, variables)).find("还有 0 天到期") != std::string::npos);
    variables["days"] = "-7";
    const auto page = mail_about(MailPurpose::expiring, variables);
    BOOST_TEST(page.subject == "证书已于 2026-12-23 到期");
    BOOST_TEST(as_text(page).find("-7") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_text_in_both_parts)
{
    const auto page = mail_about(MailPurpose::returned, {{"order", "1"}, {"what", "<img src=x> & \"印章\"\n第二行"}});
    const auto html = as_html(page);
    BOOST_TEST(html.find("<img") == std::string::npos);
    BOOST_TEST(html.find("&lt;img src=x&gt; &amp; &quot;印章&quot;<br>第二行") != std::string::npos);
    BOOST_TEST(as_text(page).find("<img src=x> & \"印章\"\n第二行") != std::string::npos);
}

// Style sheets, scripts and pictures from elsewhere are what mail programs throw away, or ask about.
BOOST_AUTO_TEST_CASE(the_html_is_what_mail_programs_of_old_show)
{
    for (const auto& sample : mail_samples()) {
        const auto html = as_html(sample.page);
        for (const auto* foreign : {"style", "class=", "<div", "<img", "<script", "<link", "href=", "src="})
            BOOST_TEST(html.find(foreign) == std::string::npos, sample.name << " " << foreign);
        BOOST_TEST(html.find("charset=UTF-8") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(every_message_is_among_the_samples_with_all_its_variables)
{
    BOOST_TEST(text_samples().size() == words<TextPurpose>.size());
    for (const auto& sample : text_samples()) {
        BOOST_TEST(!sample.text.empty(), sample.label);
        BOOST_TEST(sample.text.find("${") == std::string::npos, sample.text);
    }
    BOOST_TEST(mail_samples().size() == words<MailPurpose>.size() + 1);  // and the invoice's letter
}

BOOST_AUTO_TEST_SUITE_END()
