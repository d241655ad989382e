// platforms
#pragma once

#pragma db object(cakey::Platform) table("platforms")
#pragma db member(cakey::Platform::id) id auto
