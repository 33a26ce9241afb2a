# Settings that every target of the project is built with: link to `knotfinder_options`.
add_library(knotfinder_options INTERFACE)
target_include_directories(knotfinder_options INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_compile_options(knotfinder_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Werror
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>) # GCC 12 sees overlapping copies in `"text" + std::string` where there are none
if(KNOTFINDER_SANITIZE)
  target_compile_options(knotfinder_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # what the sanitizers add hides from GCC that std::regex sets its members
  target_link_options(knotfinder_options INTERFACE -fsanitize=address,undefined)
endif()
target_compile_definitions(knotfinder_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)

# A static library of one module: knotfinder_module(body SOURCES a.cpp LINK other)
function(knotfinder_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/knotfinder/${name}/*.h)
  add_library(knotfinder_${name} STATIC ${arg_SOURCES} ${headers})
  target_link_libraries(knotfinder_${name} PUBLIC knotfinder_options ${arg_LINK})
endfunction()
