# Headers that many files include, compiled once for the core, for what paints and for the window. Every file still names what it
# includes: the build does without them as well, only slower.
set(precompiled_folder ${CMAKE_CURRENT_LIST_DIR}/precompiled)

function(knotfinder_precompiled name header)
  add_library(knotfinder_${name} OBJECT ${precompiled_folder}/empty.cpp)
  target_link_libraries(knotfinder_${name} PUBLIC knotfinder_options ${ARGN})
  target_precompile_headers(knotfinder_${name} PRIVATE ${precompiled_folder}/${header})
endfunction()
knotfinder_precompiled(core_headers core.h nlohmann_json::nlohmann_json)
knotfinder_precompiled(painting_headers painting.h Qt6::Gui)
knotfinder_precompiled(window_headers window.h Qt6::Widgets Qt6::Svg Qt6::PrintSupport)
