// announcements
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Announcement) table("announcements") optimistic
#pragma db member(cakey::Announcement::id) id auto
#pragma db member(cakey::Announcement::version) version
