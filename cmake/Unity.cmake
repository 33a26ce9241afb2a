# Presets compile three dozen files as one (CMAKE_UNITY_BUILD): a clean build takes less than half the time. Names in anonymous
# namespaces must then differ within a module; a file where they cannot well is compiled alone.
function(knotfinder_compiled_alone)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
