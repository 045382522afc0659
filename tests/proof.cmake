# Slow checks of the code as a whole, beside the presets: included by project.cmake.
add_slow_test(warnings warnings.sh "${PROJECT_BINARY_DIR}" "${CMAKE_CXX_COMPILER}")
add_slow_test(link link.sh "${PROJECT_BINARY_DIR}" "${CMAKE_CXX_COMPILER}")
add_slow_test(cppcheck cppcheck.sh "${PROJECT_BINARY_DIR}")
add_slow_test(fuzz fuzz.sh "${PROJECT_BINARY_DIR}" 10)
if(CORROBORATE_BUILD_EXAMPLES)
    add_slow_test(valgrind valgrind.sh "$<TARGET_FILE:corroborate_program>" "${PROJECT_SOURCE_DIR}/examples/data")
endif()
add_slow_test(forward_declarations fwd.sh)
