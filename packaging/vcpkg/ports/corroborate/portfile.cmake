vcpkg_from_github(
    OUT_SOURCE_PATH SOURCE_PATH
    REPO corroborate/corroborate
    REF "v${VERSION}"
    SHA512 0 # known once there is a release archive
    HEAD_REF main
)

set(VCPKG_BUILD_TYPE release) # headers alone

vcpkg_check_features(OUT_FEATURE_OPTIONS FEATURE_OPTIONS
    FEATURES
        io CORROBORATE_IO
)

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        ${FEATURE_OPTIONS}
        -DCORROBORATE_BUILD_TESTS=OFF
        -DCORROBORATE_BUILD_EXAMPLES=OFF
        -DCORROBORATE_VERIFY_HEADERS=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/corroborate)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/licenses")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
