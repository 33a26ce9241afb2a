find_program(CCACHE ccache)
if(CCACHE)
  # Precompiled headers hide from ccache what a file includes, unless it is told to look closer.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
