# A static library of one module: knotfinder_module(body SOURCES a.cpp LINK other HEADERS core_headers)
# HEADERS names the precompiled headers it uses: core_headers, painting_headers or window_headers. Without, the module is one
# whose loops somebody waits for: it is optimised further, for which GCC wants headers compiled alike.
function(knotfinder_module name)
  cmake_parse_arguments(arg "" "HEADERS" "SOURCES;LINK" ${ARGN})
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/knotfinder/${name}/*.h)
  add_library(knotfinder_${name} STATIC ${arg_SOURCES} ${headers})
  target_link_libraries(knotfinder_${name} PUBLIC knotfinder_options ${arg_LINK})
  if(arg_HEADERS)
    target_precompile_headers(knotfinder_${name} REUSE_FROM knotfinder_${arg_HEADERS})
  else()
    target_compile_options(knotfinder_${name} PRIVATE $<$<CONFIG:Release>:-O2>)
  endif()
endfunction()
