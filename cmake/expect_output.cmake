# Runs PROGRAM with ARGUMENTS, if there are any, and compares its standard output, kept as ACTUAL, with the file EXPECTED.
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_FILE "${ACTUAL}" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} ended with ${result}")
endif()
if(NOT EXISTS "${EXPECTED}")
    message(FATAL_ERROR "There is no ${EXPECTED}; if the output is right, copy it from ${ACTUAL}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${EXPECTED}" "${ACTUAL}"
    RESULT_VARIABLE different ERROR_QUIET)
if(different)
    execute_process(COMMAND diff -u "${EXPECTED}" "${ACTUAL}")
    message(FATAL_ERROR "The output is not as expected; if it is right, copy ${ACTUAL} to ${EXPECTED}")
endif()
