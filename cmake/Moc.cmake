# Qt's meta-object compiler for the headers of a module, and for SOURCES that declare such a class themselves and include
# NAME.moc at their end: knotfinder_moc(knotfinder_gui SOURCES page/a.cpp). CMake's AUTOMOC would read Qt's own headers anew
# for each of ours, which takes as long as compiling a quarter of the window; only SOURCES may implement interfaces of Qt,
# which needs them. The target knotfinder_gui_moc makes the files alone.
function(knotfinder_moc target)
  cmake_parse_arguments(arg "" "" "SOURCES" ${ARGN})
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  qt_wrap_cpp(made ${headers} OPTIONS --no-notes) # nothing comes of a header without Q_OBJECT
  list(TRANSFORM made REPLACE "(.+)" "#include \"\\1\"" OUTPUT_VARIABLE includes)
  list(JOIN includes "\n" includes)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/moc_all.cpp CONTENT "@includes@\n" @ONLY)
  foreach(source IN LISTS arg_SOURCES)
    cmake_path(GET source STEM name)
    qt_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${target})
    list(APPEND made ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
  endforeach()
  set_source_files_properties(${made} PROPERTIES HEADER_FILE_ONLY ON)
  knotfinder_compiled_alone(${CMAKE_CURRENT_BINARY_DIR}/moc_all.cpp) # not ours to hold to .clang-tidy
  target_sources(${target} PRIVATE ${made} ${CMAKE_CURRENT_BINARY_DIR}/moc_all.cpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  add_custom_target(${target}_moc DEPENDS ${made})
endfunction()
