include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/corroborate")
install(TARGETS corroborate_core EXPORT corroborateCore FILE_SET HEADERS)
install(EXPORT corroborateCore NAMESPACE corroborate:: DESTINATION "${package_dir}")
if(NOT CORROBORATE_CORE_ONLY)
    install(TARGETS corroborate EXPORT corroborateAll FILE_SET HEADERS FILE_SET others)
    install(EXPORT corroborateAll NAMESPACE corroborate:: DESTINATION "${package_dir}")
    if(CORROBORATE_IO)
        install(TARGETS corroborate_io EXPORT corroborateIo FILE_SET HEADERS)
        install(EXPORT corroborateIo NAMESPACE corroborate:: DESTINATION "${package_dir}")
    endif()
endif()

write_basic_package_version_file("${PROJECT_BINARY_DIR}/corroborateConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
    "${PROJECT_SOURCE_DIR}/cmake/corroborateConfig.cmake"
    "${PROJECT_BINARY_DIR}/corroborateConfigVersion.cmake"
    DESTINATION "${package_dir}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/licenses/corroborate")

# The module interface unit, which the user's project compiles: packaging/module/make.py wrote it.
if(NOT CORROBORATE_CORE_ONLY)
    install(FILES "${PROJECT_SOURCE_DIR}/packaging/module/corroborate.cppm"
        DESTINATION "${package_dir}")
endif()

# pkg-config, relative to its own file so that the whole may be moved.
set(pkgconfig_dir "${CMAKE_INSTALL_DATADIR}/pkgconfig")
function(corroborate_install_pc name requires description)
    file(RELATIVE_PATH to_prefix "/prefix/${pkgconfig_dir}" "/prefix")
    string(REGEX REPLACE "/$" "" to_prefix "${to_prefix}")
    set(file "${PROJECT_BINARY_DIR}/${name}.pc")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/pkgconfig.pc.in" "${file}" @ONLY)
    install(FILES "${file}" DESTINATION "${pkgconfig_dir}")
endfunction()

corroborate_install_pc(corroborate-core "" "${PROJECT_DESCRIPTION}: floors 1 to 5, without dependencies")
if(NOT CORROBORATE_CORE_ONLY)
    # Not every range-v3 has a .pc file; whoever includes views.hpp adds it.
    corroborate_install_pc(corroborate "fmt >= 9.1.0" "${PROJECT_DESCRIPTION}; views.hpp needs range-v3 too")
    if(CORROBORATE_IO)
        corroborate_install_pc(corroborate-io "corroborate, nlohmann_json >= 3.11" "${PROJECT_DESCRIPTION}: everything")
    endif()
endif()
