// outlets
#pragma once

#pragma db object(cakey::Outlet) table("outlets") optimistic
#pragma db member(cakey::Outlet::id) id auto
#pragma db member(cakey::Outlet::version) version
