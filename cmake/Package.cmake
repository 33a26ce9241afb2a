# The Debian package, by CPack. tools/package.sh makes and tries it.
set(CPACK_PACKAGE_NAME knotfinder)
set(CPACK_PACKAGE_VENDOR "The Knotfinder authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "trace muscle pain back to the knots that may send it")
set(CPACK_PACKAGE_DESCRIPTION "Show on a figure where it hurts: Knotfinder ranks the muscle knots (trigger
points) known to send pain there, tells how to find and press them, what to
change, and prints a self-care sheet. Everything stays on the computer.
It informs and does not diagnose.")
set(CPACK_PACKAGE_CONTACT "The Knotfinder authors <maintainers@knotfinder.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/CompressDocs.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# What is loaded while it runs, so that no library names it: pictures, the look of the desktop, the journal, the type.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, libqt6sql6-sqlite, fonts-lato, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-qpa-plugins, qt6-gtk-platformtheme")

set(CPACK_GENERATOR DEB)

install(FILES ${PROJECT_SOURCE_DIR}/packaging/deb/copyright ${PROJECT_SOURCE_DIR}/packaging/deb/changelog
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
include(CPack)
