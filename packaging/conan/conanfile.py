# conan create packaging/conan
import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class CorroborateConan(ConanFile):
    name = "corroborate"
    description = "Comparing sourced quantitative claims"
    license = "BSL-1.0"
    topics = ("fact-checking", "claims", "intervals", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"core_only": [True, False], "io": [True, False]}
    default_options = {"core_only": False, "io": True}
    # The test package stands with the other consumers.
    test_package_folder = "../../tests/packaging/conan"

    @property
    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        header = load(self, os.path.join(self._root, "include", "corroborate", "version.hpp"))
        lines = [line.split() for line in header.splitlines() if "define CORROBORATE_VERSION_" in line]
        self.version = ".".join(words[-1] for words in lines)

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "packaging/module/*"):
            copy(self, pattern, self._root, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def requirements(self):
        if self.options.core_only:
            return
        self.requires("fmt/[>=9.1.0 <13]", transitive_headers=True, transitive_libs=True)
        self.requires("range-v3/[>=0.12.0]", transitive_headers=True)
        if self.options.io:
            self.requires("nlohmann_json/[>=3.11]", transitive_headers=True)

    def package_id(self):
        self.info.clear()  # headers are the same everywhere

    def validate(self):
        check_min_cppstd(self, 20)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for option in ("BUILD_TESTS", "BUILD_EXAMPLES", "VERIFY_HEADERS"):
            toolchain.cache_variables[f"CORROBORATE_{option}"] = False
        toolchain.cache_variables["CORROBORATE_CORE_ONLY"] = bool(self.options.core_only)
        toolchain.cache_variables["CORROBORATE_IO"] = bool(self.options.io)
        toolchain.generate()

    def build(self):
        CMake(self).configure()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        rmdir(self, os.path.join(self.package_folder, "share", "licenses"))

    def package_info(self):
        # Our own CMake package, so that its components and its refusals are those of every channel.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = [os.path.join("share", "cmake", "corroborate")]
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
