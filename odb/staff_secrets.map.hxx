// staff, a few of its columns
#pragma once

#pragma db object(cakey::StaffSecrets) table("staff") optimistic
#pragma db member(cakey::StaffSecrets::id) id
#pragma db member(cakey::StaffSecrets::version) version
