// outlets
#pragma once

#pragma db object(cakey::Outlet) table("outlets")
#pragma db member(cakey::Outlet::id) id auto
