# Tests of the project itself: scripts that run the compiler or CMake.
find_program(BASH bash REQUIRED)
mark_as_advanced(BASH)
set(here "${CMAKE_CURRENT_SOURCE_DIR}")

add_test(NAME floors COMMAND "${CMAKE_COMMAND}" -P "${here}/floors.cmake")
add_test(NAME versions COMMAND "${BASH}" "${here}/versions.sh")

if(CORROBORATE_CORE_ONLY)
    return()
endif()

# The compiler as it would be called for a user of corroborate::corroborate.
set(dirs "$<TARGET_PROPERTY:corroborate,INTERFACE_INCLUDE_DIRECTORIES>")
separate_arguments(flags NATIVE_COMMAND "${CMAKE_CXX_FLAGS}")
set(compile "${CMAKE_CXX_COMPILER}" -std=c++20 ${flags} "-I$<JOIN:${dirs},;-I>")

file(GLOB misuses CONFIGURE_DEPENDS "${here}/compile_fail/*.cpp")
foreach(file IN LISTS misuses)
    cmake_path(GET file STEM name)
    add_test(NAME misuse.${name}
        COMMAND "${BASH}" "${here}/compile_fail/check.sh" "${file}" "${compile}"
        COMMAND_EXPAND_LISTS)
endforeach()

# The programs, commands and outputs that the documentation shows: README and tutorial each time, all
# other pages with the slow tests.
find_package(Python3 COMPONENTS Interpreter)
set(docs_program "$<$<TARGET_EXISTS:corroborate_program>:--program;$<TARGET_FILE:corroborate_program>>")
file(GLOB_RECURSE pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/docs/pages/*.md")
set(first_pages "${PROJECT_SOURCE_DIR}/README.md" "${PROJECT_SOURCE_DIR}/docs/pages/tutorial.md")
list(REMOVE_ITEM pages ${first_pages})
function(add_docs_test name)
    add_test(NAME ${name}
        COMMAND "${Python3_EXECUTABLE}" "${here}/docs.py" "${docs_program}"
            --work "${PROJECT_BINARY_DIR}/${name}" ${ARGN} -- "${compile}"
        COMMAND_EXPAND_LISTS)
endfunction()
if(Python3_FOUND)
    add_docs_test(docs ${first_pages})
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
    add_test(NAME include_cost
        COMMAND "${BASH}" "${here}/include_cost.sh" gates "${compile}"
        COMMAND_EXPAND_LISTS)
    set_tests_properties(include_cost PROPERTIES SKIP_RETURN_CODE 77)
endif()

if(NOT CORROBORATE_SLOW_TESTS)
    return()
endif()

function(add_slow_test name script)
    add_test(NAME ${name} COMMAND "${BASH}" "${here}/${script}" ${ARGN})
    set_tests_properties(${name} PROPERTIES
        LABELS slow
        RUN_SERIAL ON
        TIMEOUT 3600
        SKIP_RETURN_CODE 77
        ENVIRONMENT "CORROBORATE_DATA=${data};CMAKE=${CMAKE_COMMAND}")
endfunction()

add_test(NAME headers.alone
    COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}" -j 2 --target all_verify_interface_header_sets)
set_tests_properties(headers.alone PROPERTIES LABELS slow RUN_SERIAL ON TIMEOUT 1800)

# Each of these configures, builds and tests a preset, where the compiler after it works. What the
# preset clang-19 would build, asan builds, with the same compiler and library.
foreach(preset IN ITEMS
        "clang-16 clang++-16"
        "clang-19-libc++ clang++-19 -stdlib=libc++"
        "asan clang++-19 -fsanitize=address,undefined"
        "no-exceptions g++-12"
        "release g++-12")
    separate_arguments(preset)
    list(GET preset 0 name)
    add_slow_test(preset.${name} preset.sh ${preset})
endforeach()

if(Python3_FOUND)
    add_docs_test(docs.pages ${pages})
    set_tests_properties(docs.pages PROPERTIES LABELS slow RUN_SERIAL ON TIMEOUT 900)
endif()
add_slow_test(docs.site ../docs/build.sh "${PROJECT_BINARY_DIR}/docs_site")

add_slow_test(tidy tidy.sh "${PROJECT_BINARY_DIR}")
foreach(consumer IN ITEMS
        find_package subproject pkg_config meson conan vcpkg bazel debian single_header module)
    add_slow_test(packaging.${consumer} packaging/${consumer}.sh
        "${PROJECT_BINARY_DIR}" "${CMAKE_CXX_COMPILER}")
endforeach()

if(CORROBORATE_BUILD_EXAMPLES)
    add_slow_test(markdown.parsed markdown_parsed.sh "$<TARGET_FILE:corroborate_program>")
    add_slow_test(browser browser/run.sh "${PROJECT_BINARY_DIR}" "$<TARGET_FILE:corroborate_program>")
endif()

# A solver's opinion of orders and sums.
add_executable(corroborate_linear_questions oracle/linear.cpp)
target_link_libraries(corroborate_linear_questions PRIVATE corroborate::corroborate corroborate_warnings)
add_slow_test(z3.linear z3_linear.sh "$<TARGET_FILE:corroborate_linear_questions>")

include(proof.cmake)
