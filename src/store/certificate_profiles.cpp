// Profiles: some changes a year.
#include "store/certificate_profiles.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <memory>
#include <string>
#include <utility>

namespace cakey {

namespace {

std::string text_of(ProfileKind kind) { return std::string(word(kind)); }

}

void CertificateProfiles::add(CertificateProfileVersion& profile) { link_.database().persist(profile); }

CertificateProfileVersion CertificateProfiles::at(std::int64_t id)
{
    const std::unique_ptr<CertificateProfileVersion> found(link_.database().load<CertificateProfileVersion>(id));
    return std::move(*found);
}

void CertificateProfiles::save(CertificateProfileVersion& profile) { link_.database().update(profile); }

std::optional<CertificateProfileVersion> CertificateProfiles::in_force(ProfileKind kind, Instant at)
{
    struct Params {
        std::string kind;
        Instant at;
    };
    return first<CertificateProfileVersion>(
        link_, "certificate_profile_in_force", Params{text_of(kind), at}, [](const Params& bound) {
            return "where outcome = 'approved' and kind =" + as_text(bound.kind)
                   + "and begins_at <=" + as_instant(bound.at) + "order by begins_at desc, id desc limit 1";
        });
}

std::optional<CertificateProfileVersion> CertificateProfiles::open(ProfileKind kind)
{
    return first<CertificateProfileVersion>(
        link_, "certificate_profile_open", text_of(kind),
        [](const std::string& bound) { return "where outcome is null and kind =" + as_text(bound); });
}

std::vector<CertificateProfileVersion> CertificateProfiles::of(ProfileKind kind)
{
    return rows<CertificateProfileVersion>(
        link_, "certificate_profiles_of", text_of(kind),
        [](const std::string& bound) { return "where kind =" + as_text(bound) + "order by id desc"; });
}

std::int64_t CertificateProfiles::newest(ProfileKind kind)
{
    return first<CountScalar>(link_, "certificate_profile_newest", text_of(kind),
                              [](const std::string& bound) {
                                  return "select coalesce(max(id), 0) from certificate_profiles where kind ="
                                         + as_text(bound);
                              })
        ->value;
}

}
