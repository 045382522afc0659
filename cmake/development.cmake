# For our own tests, examples and benchmarks only; nothing here reaches a user.
enable_testing()
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(corroborate_warnings INTERFACE)
target_compile_options(corroborate_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    $<$<BOOL:${CORROBORATE_WERROR}>:-Werror>)

if(PROJECT_IS_TOP_LEVEL AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CORROBORATE_CCACHE ccache)
    mark_as_advanced(CORROBORATE_CCACHE)
    if(CORROBORATE_CCACHE)
        # The sloppiness and the options are those that ccache asks for with precompiled headers.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
            "${CORROBORATE_CCACHE}")
        target_compile_options(corroborate_warnings INTERFACE
            $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
            "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
    endif()
endif()
