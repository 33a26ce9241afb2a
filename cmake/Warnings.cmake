# Settings that every target of the project is built with: link to `knotfinder_options`.
add_library(knotfinder_options INTERFACE)
target_include_directories(knotfinder_options INTERFACE ${PROJECT_SOURCE_DIR}/include)
option(KNOTFINDER_STRICT "Take warnings for errors; the presets do" OFF)
# Clang sees a shadow also where two files that are compiled as one use a name, GCC only where there is one.
target_compile_options(knotfinder_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion $<$<CXX_COMPILER_ID:GNU>:-Wshadow> -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${KNOTFINDER_STRICT}>:-Werror>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-stringop-overflow>) # GCC 12 sees overlaps and overflows in `"text" + std::string` where there are none
if(KNOTFINDER_SANITIZE)
  # What is left out of the undefined behaviour doubles the build's time, and most of it ends in the address sanitizer anyway.
  target_compile_options(knotfinder_options INTERFACE -fsanitize=address,undefined -fno-sanitize=null,alignment,vptr,object-size
    -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # what the sanitizers add hides from GCC that std::regex sets its members
  target_link_options(knotfinder_options INTERFACE -fsanitize=address,undefined)
endif()
if(KNOTFINDER_FUZZ)
  target_compile_options(knotfinder_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
# As Qt asks, and the same for all, so that all can share precompiled headers; ccache asks for the other.
target_compile_options(knotfinder_options INTERFACE -fPIC $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(knotfinder_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
