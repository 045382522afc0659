include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/corroborate")
install(TARGETS corroborate_core EXPORT corroborateCore FILE_SET HEADERS)
install(EXPORT corroborateCore NAMESPACE corroborate:: DESTINATION "${package_dir}")
if(NOT CORROBORATE_CORE_ONLY)
    install(TARGETS corroborate EXPORT corroborateAll FILE_SET HEADERS)
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
